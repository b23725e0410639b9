package dev.freehold.providers.gcp.catalog;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.IdFormat;
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.OneByOne;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.resource.RestThing;
import dev.freehold.providers.gcp.resource.Siblings;
import dev.freehold.providers.gcp.spec.Sameness;
import dev.freehold.providers.gcp.spec.TypeSpec;
import dev.freehold.providers.gcp.spec.Values;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code gcp:bigquerydatapolicy/dataPolicy:DataPolicy}. */
public final class DataPolicyKind implements Kind {
  static final IdFormat ID =
      new IdFormat("projects/{project}/locations/{location}/dataPolicies/{dataPolicyId}");
  private static final Pattern PROJECT = Pattern.compile("^projects/([^/]+)/");
  private final TypeSpec spec = TypeSpec.of("gcp:bigquerydatapolicy/dataPolicy:DataPolicy");

  @Override
  public TypeSpec spec() {
    return spec;
  }

  /** The API answers with the number of a project where its id was given. */
  @Override
  public Sameness sameness() {
    return (path, old, now) -> {
      String was = Values.text(old).orElse("");
      String is = Values.text(now).orElse("");
      boolean number = was.matches("projects/\\d+/.*") != is.matches("projects/\\d+/.*");
      return number && rest(was).equals(rest(is));
    };
  }

  private static String rest(String name) {
    return PROJECT.matcher(name).replaceFirst("");
  }

  @Override
  public Optional<String> id(Fields inputs) {
    return ID.of(inputs);
  }

  @Override
  public Operations operations(Google google) {
    var endpoint = new DataPolicyEndpoint(this);
    var thing = new Siblings(google, new RestThing(google, endpoint), endpoint);
    return new OneByOne(google, thing, spec.name());
  }
}
