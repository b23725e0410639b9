package dev.freehold.components.google;

import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.value.Fields;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Google Cloud project.
 *
 * @param id {@code acme-data-prod}
 * @param config further configuration of the provider, {@code bigQueryCustomEndpoint} to text
 */
public record GoogleProject(String id, SortedMap<String, String> config) {
  static final String VERSION = "9.34.0";
  private static final String PACKAGE = "gcp";
  private static final String NAME = "google";
  private static final String TOKEN_OF_EMULATORS = "local";

  public GoogleProject {
    config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
  }

  /** The project, with the credentials that the surroundings give. */
  public static GoogleProject of(String id) {
    return new GoogleProject(id, new TreeMap<>());
  }

  /**
   * The project as emulators serve it, which take any login.
   *
   * @param bigquery {@code http://127.0.0.1:29150}
   * @param google what serves the other APIs
   */
  public GoogleProject emulated(String bigquery, String google) {
    var emulated = new TreeMap<>(config);
    emulated.put("accessToken", TOKEN_OF_EMULATORS);
    emulated.put("bigQueryCustomEndpoint", base(bigquery, "bigquery/v2/"));
    emulated.put("dataCatalogCustomEndpoint", base(google, "datacatalog/v1beta1/"));
    emulated.put("bigqueryDatapolicyCustomEndpoint", base(google, "bigquerydatapolicy/v1/"));
    emulated.put("iamCustomEndpoint", base(google, "iam/v1/"));
    emulated.put("iamBetaCustomEndpoint", base(google, "iam/v1/"));
    emulated.put("resourceManagerCustomEndpoint", base(google, "cloudresourcemanager/v1/"));
    return new GoogleProject(id, emulated);
  }

  private static String base(String server, String path) {
    return (server.endsWith("/") ? server : server + "/") + path;
  }

  DeclarationId provider() {
    return new DeclarationId("pulumi:providers:" + PACKAGE, NAME);
  }

  Declaration declaration() {
    Fields.Builder inputs = Fields.builder();
    inputs.put("project", id).put("addPulumiAttributionLabel", "false");
    config.forEach(inputs::put);
    var options = Options.builder().version(VERSION).build();
    return Declaration.provider(PACKAGE, NAME, inputs.build(), options);
  }

  /** {@code projects/acme-data-prod/datasets/payments_core}. */
  public String dataset(String name) {
    return "projects/" + id + "/datasets/" + name;
  }

  /** {@code projects/acme-data-prod/datasets/payments_core/tables/transactions}. */
  public String table(String dataset, String name) {
    return dataset(dataset) + "/tables/" + name;
  }
}
