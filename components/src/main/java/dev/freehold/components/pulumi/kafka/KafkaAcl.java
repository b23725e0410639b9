package dev.freehold.components.pulumi.kafka;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code kafka:index/acl:Acl}. */
final class KafkaAcl extends DeclaredResource {
  private static final String TOKEN = "kafka:index/acl:Acl";
  static final ResourceType TYPE =
      ResourceType.custom(TOKEN, Args::new, KafkaAcl::new, KafkaAcl.class);

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> aclHost;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> aclOperation;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> aclPermissionType;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> aclPrincipal;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> aclResourceName;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> aclResourceType;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> resourcePatternTypeFilter;

  private KafkaAcl(String name, DeclaredArgs args, CustomResourceOptions options) {
    super(TOKEN, name, args, options);
  }

  /** The inputs. */
  static final class Args extends DeclaredArgs {
    @Import private @Nullable Object aclHost;
    @Import private @Nullable Object aclOperation;
    @Import private @Nullable Object aclPermissionType;
    @Import private @Nullable Object aclPrincipal;
    @Import private @Nullable Object aclResourceName;
    @Import private @Nullable Object aclResourceType;
    @Import private @Nullable Object resourcePatternTypeFilter;
  }
}
