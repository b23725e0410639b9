package dev.freehold.components.pulumi.confluent;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code confluentcloud:index/kafkaAcl:KafkaAcl}. */
final class ConfluentAcl extends DeclaredResource {
  private static final String TOKEN = "confluentcloud:index/kafkaAcl:KafkaAcl";
  static final ResourceType TYPE =
      ResourceType.custom(TOKEN, Args::new, ConfluentAcl::new, ConfluentAcl.class);

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> credentials;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> host;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> kafkaCluster;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> operation;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> patternType;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> permission;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> principal;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> resourceName;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> resourceType;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> restEndpoint;

  private ConfluentAcl(String name, DeclaredArgs args, CustomResourceOptions options) {
    super(TOKEN, name, args, options);
  }

  /** The inputs. */
  static final class Args extends DeclaredArgs {
    @Import private @Nullable Object credentials;
    @Import private @Nullable Object host;
    @Import private @Nullable Object kafkaCluster;
    @Import private @Nullable Object operation;
    @Import private @Nullable Object patternType;
    @Import private @Nullable Object permission;
    @Import private @Nullable Object principal;
    @Import private @Nullable Object resourceName;
    @Import private @Nullable Object resourceType;
    @Import private @Nullable Object restEndpoint;
  }
}
