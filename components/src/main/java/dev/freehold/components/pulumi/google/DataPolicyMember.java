package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:bigquerydatapolicy/dataPolicyIamMember:DataPolicyIamMember}. */
final class DataPolicyMember extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom(
          "gcp:bigquerydatapolicy/dataPolicyIamMember:DataPolicyIamMember", DataPolicyMember::new);

  @Import private @Nullable Object condition;
  @Import private @Nullable Object dataPolicyId;
  @Import private @Nullable Object location;
  @Import private @Nullable Object member;
  @Import private @Nullable Object project;
  @Import private @Nullable Object role;
}
