package dev.freehold.providers.gcp.catalog;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.OneByOne;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.resource.RestThing;
import dev.freehold.providers.gcp.resource.Siblings;
import dev.freehold.providers.gcp.spec.TypeSpec;
import java.util.Optional;

/** {@code gcp:datacatalog/policyTag:PolicyTag}. */
public final class PolicyTagKind implements Kind {
  private final TypeSpec spec = TypeSpec.of("gcp:datacatalog/policyTag:PolicyTag");

  @Override
  public TypeSpec spec() {
    return spec;
  }

  /** The system assigns it. */
  @Override
  public Optional<String> id(Fields inputs) {
    return Optional.empty();
  }

  @Override
  public Operations operations(Google google) {
    var endpoint = new PolicyTagEndpoint(this);
    var thing = new Siblings(google, new RestThing(google, endpoint), endpoint);
    return new OneByOne(google, thing, spec.name());
  }
}
