package dev.freehold.components.pulumi.kafka;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code kafka:index/quota:Quota}. */
final class KafkaQuota extends DeclaredResource {
  private static final String TOKEN = "kafka:index/quota:Quota";
  static final ResourceType TYPE =
      ResourceType.custom(TOKEN, Args::new, KafkaQuota::new, KafkaQuota.class);

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> config;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> entityName;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> entityType;

  private KafkaQuota(String name, DeclaredArgs args, CustomResourceOptions options) {
    super(TOKEN, name, args, options);
  }

  /** The inputs. */
  static final class Args extends DeclaredArgs {
    @Import private @Nullable Object config;
    @Import private @Nullable Object entityName;
    @Import private @Nullable Object entityType;
  }
}
