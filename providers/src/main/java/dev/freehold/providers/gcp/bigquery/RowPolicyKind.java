package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.IdFormat;
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.OneByOne;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.resource.RestThing;
import dev.freehold.providers.gcp.resource.Siblings;
import dev.freehold.providers.gcp.spec.TypeSpec;
import java.util.Optional;

/**
 * {@code gcp:bigquery/rowAccessPolicy:RowAccessPolicy}. Google does not say to whom a policy
 * grants; where it does not, the grantees in the state stand.
 */
public final class RowPolicyKind implements Kind {
  static final IdFormat ID =
      new IdFormat(
          "projects/{project}/datasets/{datasetId}/tables/{tableId}/rowAccessPolicies/{policyId}");
  private final TypeSpec spec = TypeSpec.of("gcp:bigquery/rowAccessPolicy:RowAccessPolicy");

  @Override
  public TypeSpec spec() {
    return spec;
  }

  @Override
  public Optional<String> id(Fields inputs) {
    return ID.of(inputs);
  }

  @Override
  public Operations operations(Google google) {
    var endpoint = new RowPolicyEndpoint(this);
    var thing = new Siblings(google, new RestThing(google, endpoint), endpoint);
    return new OneByOne(google, thing, spec.name());
  }
}
