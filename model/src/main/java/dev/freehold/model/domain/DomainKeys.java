package dev.freehold.model.domain;

import dev.freehold.model.airflow.AirflowKeys;
import dev.freehold.model.connector.ConnectorKeys;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.grant.GrantKeys;
import dev.freehold.model.service.ServiceKeys;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Quantities;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.shape.Versions;
import dev.freehold.model.topic.TopicKeys;
import dev.freehold.model.warehouse.WarehouseKeys;
import dev.freehold.model.yaml.Mapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The keys of a domain's files. */
public final class DomainKeys {
  static final Key<String> DOMAIN =
      Key.required("domain", Names.domain(), "The domain's name; it equals the folder's.");
  static final Key<String> OWNER =
      Key.required("owner", Names.entry(), "The owning team of teams.yaml.");
  static final Key<String> DESCRIPTION =
      Key.optional("description", Shapes.text(), "What the domain is about.");
  static final Key<String> COST_CENTER = Key.optional("costCenter", Shapes.text(), "Who pays.");
  static final Key<LocalDate> RETIRED =
      Key.optional(
          "retired", Quantities.date(), "From that day on the domain's stacks plan to empty.");

  static final Key<Map<String, Located<Mapping>>> SERVICES =
      section("services", ServiceKeys.SHAPE, "Workloads: each gets its identities.");
  static final Key<Map<String, Located<Mapping>>> TOPICS =
      section("topics", TopicKeys.SHAPE, "Kafka topics.");
  static final Key<Map<String, Located<Mapping>>> CONNECTORS =
      section("connectors", ConnectorKeys.SHAPE, "Kafka Connect connectors.");
  static final Key<Map<String, Located<Mapping>>> WAREHOUSES =
      Key.<Map<String, Located<Mapping>>>optional(
              "warehouses",
              new MapShape<>(Names.item(), WarehouseKeys.SHAPE),
              "BigQuery datasets that the team runs itself.")
          .byEnvironment();
  static final Key<Mapping> AIRFLOW =
      Key.optional("airflow", AirflowKeys.SHAPE, "DAG access, connections, pools, variables.")
          .byEnvironment();
  static final Key<List<Located<Mapping>>> GRANTS =
      Key.optional(
          "grants",
          GrantKeys.GRANTS,
          "Access to the domain's things: everything that crosses its border, and every person.");
  static final Key<List<Located<Mapping>>> USES =
      Key.optional("uses", GrantKeys.USES, "What the domain reads of others.");

  /** domain.yaml. */
  public static final ObjectShape FILE =
      ObjectShape.of(
          "a domain",
          Versions.language(),
          DOMAIN,
          OWNER,
          DESCRIPTION,
          COST_CENTER,
          RETIRED,
          SERVICES,
          TOPICS,
          CONNECTORS,
          WAREHOUSES,
          AIRFLOW,
          GRANTS,
          USES);

  /** Any other file beside it. */
  public static final ObjectShape OTHER_FILE = FILE.partial();

  /** env/(environment).yaml. */
  public static final ObjectShape OVERLAY = FILE.overlay();

  private DomainKeys() {}

  private static Key<Map<String, Located<Mapping>>> section(
      String name, ObjectShape shape, String doc) {
    return Key.optional(name, Shapes.map(shape), doc).byEnvironment();
  }
}
