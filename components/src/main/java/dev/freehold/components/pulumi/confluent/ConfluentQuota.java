package dev.freehold.components.pulumi.confluent;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code confluentcloud:index/kafkaClientQuota:KafkaClientQuota}. */
final class ConfluentQuota extends DeclaredResource {
  private static final String TOKEN = "confluentcloud:index/kafkaClientQuota:KafkaClientQuota";
  static final ResourceType TYPE =
      ResourceType.custom(TOKEN, Args::new, ConfluentQuota::new, ConfluentQuota.class);

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> displayName;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> environment;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> kafkaCluster;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> principals;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> throughput;

  private ConfluentQuota(String name, DeclaredArgs args, CustomResourceOptions options) {
    super(TOKEN, name, args, options);
  }

  /** The inputs. */
  static final class Args extends DeclaredArgs {
    @Import private @Nullable Object displayName;
    @Import private @Nullable Object environment;
    @Import private @Nullable Object kafkaCluster;
    @Import private @Nullable Object principals;
    @Import private @Nullable Object throughput;
  }
}
