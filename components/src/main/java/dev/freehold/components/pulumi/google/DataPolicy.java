package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:bigquerydatapolicy/dataPolicy:DataPolicy}. */
final class DataPolicy extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:bigquerydatapolicy/dataPolicy:DataPolicy", DataPolicy::new);

  @Import private @Nullable Object dataMaskingPolicy;
  @Import private @Nullable Object dataPolicyId;
  @Import private @Nullable Object dataPolicyType;
  @Import private @Nullable Object deletionPolicy;
  @Import private @Nullable Object location;
  @Import private @Nullable Object policyTag;
  @Import private @Nullable Object project;
}
