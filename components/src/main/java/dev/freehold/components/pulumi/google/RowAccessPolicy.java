package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:bigquery/rowAccessPolicy:RowAccessPolicy}. */
final class RowAccessPolicy extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:bigquery/rowAccessPolicy:RowAccessPolicy", RowAccessPolicy::new);

  @Import private @Nullable Object datasetId;
  @Import private @Nullable Object deletionPolicy;
  @Import private @Nullable Object filterPredicate;
  @Import private @Nullable Object grantees;
  @Import private @Nullable Object policyId;
  @Import private @Nullable Object project;
  @Import private @Nullable Object tableId;
}
