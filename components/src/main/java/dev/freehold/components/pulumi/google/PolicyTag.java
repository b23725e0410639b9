package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:datacatalog/policyTag:PolicyTag}. */
final class PolicyTag extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:datacatalog/policyTag:PolicyTag", PolicyTag::new);

  @Import private @Nullable Object deletionPolicy;
  @Import private @Nullable Object description;
  @Import private @Nullable Object displayName;
  @Import private @Nullable Object parentPolicyTag;
  @Import private @Nullable Object taxonomy;
}
