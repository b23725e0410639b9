package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code pulumi:providers:gcp}, as far as it is ever configured here. */
final class GoogleProvider extends DeclaredArgs {
  static final ResourceType TYPE = ResourceType.provider("gcp", GoogleProvider::new);

  @Import private @Nullable Object accessToken;
  @Import private @Nullable Object addPulumiAttributionLabel;
  @Import private @Nullable Object bigQueryCustomEndpoint;
  @Import private @Nullable Object bigqueryDatapolicyCustomEndpoint;
  @Import private @Nullable Object billingProject;
  @Import private @Nullable Object credentials;
  @Import private @Nullable Object dataCatalogCustomEndpoint;
  @Import private @Nullable Object dataLossPreventionCustomEndpoint;
  @Import private @Nullable Object dataplexCustomEndpoint;
  @Import private @Nullable Object defaultLabels;
  @Import private @Nullable Object iamBetaCustomEndpoint;
  @Import private @Nullable Object iamCustomEndpoint;
  @Import private @Nullable Object impersonateServiceAccount;
  @Import private @Nullable Object project;
  @Import private @Nullable Object region;
  @Import private @Nullable Object resourceManagerCustomEndpoint;
  @Import private @Nullable Object storageCustomEndpoint;
  @Import private @Nullable Object userProjectOverride;
  @Import private @Nullable Object zone;
}
