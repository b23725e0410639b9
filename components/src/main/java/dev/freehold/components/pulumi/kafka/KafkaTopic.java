package dev.freehold.components.pulumi.kafka;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code kafka:index/topic:Topic}. */
final class KafkaTopic extends DeclaredResource {
  private static final String TOKEN = "kafka:index/topic:Topic";
  static final ResourceType TYPE =
      ResourceType.custom(TOKEN, Args::new, KafkaTopic::new, KafkaTopic.class);

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> config;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> name;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> partitions;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> replicationFactor;

  private KafkaTopic(String name, DeclaredArgs args, CustomResourceOptions options) {
    super(TOKEN, name, args, options);
  }

  /** The inputs. */
  static final class Args extends DeclaredArgs {
    @Import private @Nullable Object config;
    @Import private @Nullable Object name;
    @Import private @Nullable Object partitions;
    @Import private @Nullable Object replicationFactor;
  }
}
