package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:bigquery/datasetAccess:DatasetAccess}. */
final class DatasetAccess extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:bigquery/datasetAccess:DatasetAccess", DatasetAccess::new);

  @Import private @Nullable Object authorizedDataset;
  @Import private @Nullable Object condition;
  @Import private @Nullable Object datasetId;
  @Import private @Nullable Object deletionPolicy;
  @Import private @Nullable Object domain;
  @Import private @Nullable Object groupByEmail;
  @Import private @Nullable Object iamMember;
  @Import private @Nullable Object project;
  @Import private @Nullable Object role;
  @Import private @Nullable Object routine;
  @Import private @Nullable Object specialGroup;
  @Import private @Nullable Object userByEmail;
  @Import private @Nullable Object view;
}
