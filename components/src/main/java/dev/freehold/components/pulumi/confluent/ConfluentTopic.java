package dev.freehold.components.pulumi.confluent;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code confluentcloud:index/kafkaTopic:KafkaTopic}. */
final class ConfluentTopic extends DeclaredResource {
  private static final String TOKEN = "confluentcloud:index/kafkaTopic:KafkaTopic";
  static final ResourceType TYPE =
      ResourceType.custom(TOKEN, Args::new, ConfluentTopic::new, ConfluentTopic.class);

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> config;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> credentials;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> httpEndpoint;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> kafkaCluster;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> partitionsCount;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> restEndpoint;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> topicName;

  private ConfluentTopic(String name, DeclaredArgs args, CustomResourceOptions options) {
    super(TOKEN, name, args, options);
  }

  /** The inputs. */
  static final class Args extends DeclaredArgs {
    @Import private @Nullable Object config;
    @Import private @Nullable Object credentials;
    @Import private @Nullable Object httpEndpoint;
    @Import private @Nullable Object kafkaCluster;
    @Import private @Nullable Object partitionsCount;
    @Import private @Nullable Object restEndpoint;
    @Import private @Nullable Object topicName;
  }
}
