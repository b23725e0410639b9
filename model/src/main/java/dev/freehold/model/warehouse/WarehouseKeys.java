package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Limitless;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Quantities;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.template.TemplateKeys;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Mapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The keys of a warehouse. */
public final class WarehouseKeys {
  /** {@code location: "{environment}"}. */
  static final String AS_ENVIRONMENT = "{environment}";

  static final Duration LONGEST_TIME_TRAVEL = Duration.ofDays(7);

  static final Key<String> LOCATION =
      Key.optional(
              "location",
              GoogleNames.location(),
              "Where the data is, such as EU or europe-west1; {environment} is the environment's.")
          .byEnvironment();
  static final Key<TimeLimit> RETENTION =
      Key.optional(
              "retention",
              Limitless.time(Duration.ofHours(1)),
              "How long rows are kept: 400d or forever. Partitions by time go after it; a table"
                  + " without such partitions keeps its rows and never vanishes.")
          .byEnvironment();
  static final Key<TimeLimit> EXPIRE_TABLES =
      Key.optional(
              "expireTables",
              Limitless.time(Duration.ofHours(1)),
              "After which time a table or view vanishes that nobody declared; forever.")
          .byEnvironment();
  static final Key<Duration> TIME_TRAVEL =
      Key.optional(
              "timeTravel",
              Quantities.days(2, 7),
              "How long overwritten and deleted rows can be read: 2d to 7d.")
          .byEnvironment();
  static final Key<String> ENCRYPTION_KEY =
      Key.optional(
              "encryptionKey",
              GoogleNames.encryptionKey(),
              "The Cloud KMS key that encrypts the data, projects/p/locations/l/keyRings/r/"
                  + "cryptoKeys/k; else the environment's. A local environment has no keys and"
                  + " leaves it out.")
          .byEnvironment();
  static final Key<String> DATA_CLASS =
      Key.optional("dataClass", Names.entry(), "Its class of data-classes.yaml.");
  static final Key<List<Located<String>>> READERS =
      Key.optional(
              "readers", Shapes.list(Shapes.text()), "Services of the domain that read all of it.")
          .byEnvironment();
  static final Key<List<Located<String>>> WRITERS =
      Key.optional(
              "writers",
              Shapes.list(Shapes.text()),
              "Services of the domain that read and write all of it.")
          .byEnvironment();
  static final Key<Map<String, Located<Mapping>>> TABLES =
      Key.optional("tables", items(ItemKeys.TABLE), "The tables by name.").byEnvironment();
  static final Key<Map<String, Located<Mapping>>> VIEWS =
      Key.optional("views", items(ItemKeys.VIEW), "The views by name.").byEnvironment();
  static final Key<Map<String, Located<Mapping>>> ROUTINES =
      Key.optional("routines", items(ItemKeys.ROUTINE), "Functions and procedures by name.")
          .byEnvironment();

  private static final Key<?>[] COMMON = {
    TemplateKeys.USE,
    EntryKeys.DESCRIPTION,
    LOCATION,
    RETENTION,
    EXPIRE_TABLES,
    TIME_TRAVEL,
    ENCRYPTION_KEY,
    DATA_CLASS,
    SharedKeys.LABELS,
    READERS,
    WRITERS,
    SharedKeys.ADOPT,
    EntryKeys.PHYSICAL_NAME,
    EntryKeys.PREVIOUSLY,
    EntryKeys.PROTECT,
    EntryKeys.KEEP_DATA
  };

  /** What a template or the platform's defaults may give: everything but what it holds. */
  public static final ObjectShape PRESET = ObjectShape.of("a warehouse", COMMON).partial();

  /** A warehouse. */
  public static final ObjectShape SHAPE =
      ObjectShape.of("a warehouse", COMMON).plus(TABLES, VIEWS, ROUTINES);

  private WarehouseKeys() {}

  private static MapShape<Mapping> items(ObjectShape shape) {
    return new MapShape<>(Names.item(), shape);
  }
}
