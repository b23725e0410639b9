package dev.freehold.model.dataclass;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Limitless;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.shape.Versions;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Mapping;
import java.util.List;
import java.util.Map;

/** The keys of data-classes.yaml. */
public final class DataClassKeys {
  static final Key<TimeLimit> MIN =
      Key.optional("min", Limitless.time(), "The shortest that data of the class is kept.");
  static final Key<TimeLimit> MAX =
      Key.optional("max", Limitless.time(), "The longest that data of the class may be kept.");
  static final Key<String> ENCRYPTION =
      Key.optional("encryption", Shapes.word("optional", "required"), "Whether it is encrypted.");
  static final Key<List<Located<String>>> LOCATIONS =
      Key.optional("locations", Shapes.list(Shapes.text()), "The only locations it may be in.");
  static final Key<Mapping> RETENTION =
      Key.optional(
          "retention", ObjectShape.of("a retention rule", MIN, MAX), "How long it may live.");
  static final Key<String> MASK =
      Key.optional(
          "mask",
          Shapes.word("none", "sha256", "last4", "redact", "nullify"),
          "How a reader without the right sees it.");
  static final Key<List<Located<String>>> REGULATIONS =
      Key.optional(
          "regulations", Shapes.list(Shapes.text()), "The regulations that speak about it.");
  static final Key<String> TOPICS =
      Key.optional(
          "topics",
          Shapes.word("allow", "refuse-plain"),
          "refuse-plain: no topic may carry it unmasked.");

  static final Key<Map<String, Located<Mapping>>> CLASSES =
      Key.required(
          "classes",
          Shapes.map(
              ObjectShape.of(
                  "a data class", ENCRYPTION, LOCATIONS, RETENTION, MASK, REGULATIONS, TOPICS)),
          "The classes from open to closed; each demands what the one before demands.");

  /** data-classes.yaml. */
  public static final ObjectShape FILE =
      ObjectShape.of("data-classes.yaml", Versions.language(), CLASSES);

  private DataClassKeys() {}
}
