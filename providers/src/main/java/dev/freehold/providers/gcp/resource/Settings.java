package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Values;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The provider's configuration. Its text shows no secret. */
public record Settings(Fields fields) {
  /** The project of a resource that names none. */
  public String project(Fields inputs) {
    return Values.given(inputs, "project")
        .or(() -> Values.given(fields, "project"))
        .orElseThrow(
            () ->
                GoogleException.refused(
                    "There is no project: set `project` in this resource, or of the provider."));
  }

  /** The location of a resource that names none. */
  public String region(Fields inputs) {
    return Values.given(inputs, "region")
        .or(() -> Values.given(fields, "region"))
        .orElseThrow(
            () ->
                GoogleException.refused(
                    "Cannot determine region: set `region` in this resource, or of the provider."));
  }

  /** Whether everything that is made gets Pulumi's own label. */
  public boolean attribution() {
    return Values.text(fields, "addPulumiAttributionLabel").filter("false"::equals).isEmpty();
  }

  public Optional<String> accessToken() {
    return Values.given(fields, "accessToken");
  }

  public Optional<String> credentials() {
    return Values.given(fields, "credentials");
  }

  /** Addresses that differ from Google's own. */
  public Map<Service, String> addresses() {
    var addresses = new EnumMap<Service, String>(Service.class);
    for (Service service : Service.values()) {
      service.settings().stream()
          .flatMap(setting -> Values.given(fields, setting).stream())
          .findFirst()
          .ifPresent(address -> addresses.put(service, address));
    }
    return addresses;
  }

  @Override
  public String toString() {
    return "Google project " + Values.text(fields, "project").orElse("");
  }
}
