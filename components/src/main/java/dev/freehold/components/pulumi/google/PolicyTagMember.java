package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:datacatalog/policyTagIamMember:PolicyTagIamMember}. */
final class PolicyTagMember extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom(
          "gcp:datacatalog/policyTagIamMember:PolicyTagIamMember", PolicyTagMember::new);

  @Import private @Nullable Object condition;
  @Import private @Nullable Object member;
  @Import private @Nullable Object policyTag;
  @Import private @Nullable Object role;
}
