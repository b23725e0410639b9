package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:bigquery/dataset:Dataset}. */
final class Dataset extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:bigquery/dataset:Dataset", Dataset::new);

  @Import private @Nullable Object accesses;
  @Import private @Nullable Object datasetId;
  @Import private @Nullable Object defaultCollation;
  @Import private @Nullable Object defaultEncryptionConfiguration;
  @Import private @Nullable Object defaultPartitionExpirationMs;
  @Import private @Nullable Object defaultTableExpirationMs;
  @Import private @Nullable Object deleteContentsOnDestroy;
  @Import private @Nullable Object deletionPolicy;
  @Import private @Nullable Object description;
  @Import private @Nullable Object externalCatalogDatasetOptions;
  @Import private @Nullable Object externalDatasetReference;
  @Import private @Nullable Object friendlyName;
  @Import private @Nullable Object isCaseInsensitive;
  @Import private @Nullable Object labels;
  @Import private @Nullable Object location;
  @Import private @Nullable Object maxTimeTravelHours;
  @Import private @Nullable Object project;
  @Import private @Nullable Object resourceTags;
  @Import private @Nullable Object storageBillingModel;
}
