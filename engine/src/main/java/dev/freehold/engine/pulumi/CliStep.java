package dev.freehold.engine.pulumi;

import dev.freehold.engine.Urn;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A step as the CLI describes it.
 *
 * @param op in the CLI's words
 * @param diff what changes, by path
 */
record CliStep(String op, Urn urn, Side old, Side now, DiffResult diff) {
  /**
   * A resource before or after a step.
   *
   * @param parent {@link Urn#NONE} at the top
   */
  record Side(Presence presence, Urn parent, String id, Fields inputs, Fields outputs, Fate fate) {
    private static final Side NONE =
        new Side(Presence.ABSENT, Urn.NONE, "", Fields.EMPTY, Fields.EMPTY, Fate.DELETED);

    boolean there() {
      return presence == Presence.THERE;
    }
  }

  /** Whether there is such a resource. */
  enum Presence {
    ABSENT,
    THERE
  }

  /** What a delete does. */
  enum Fate {
    DELETED,
    RETAINED
  }

  static CliStep read(Fields metadata) {
    return new CliStep(
        metadata.text("op").orElse(""),
        new Urn(metadata.text("urn").orElse("")),
        side(metadata.fields("old")),
        side(metadata.fields("new")),
        diff(metadata));
  }

  /** Empty for what declarations never lead to, such as reads. */
  Optional<Operation> operation() {
    if (op.equals("import-replacement")) {
      return Optional.of(Operation.CREATE_REPLACEMENT);
    }
    String name = op.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Operation.values()).filter(o -> o.name().equals(name)).findFirst();
  }

  Urn parent() {
    return now.there() ? now.parent() : old.parent();
  }

  private static Side side(Optional<Fields> side) {
    return side.map(
            fields ->
                new Side(
                    Presence.THERE,
                    new Urn(fields.text("parent").orElse("")),
                    fields.text("id").orElse(""),
                    fields.fields("inputs").orElse(Fields.EMPTY),
                    fields.fields("outputs").orElse(Fields.EMPTY),
                    fields.get("retainOnDelete").filter(new Bool(true)::equals).isPresent()
                        ? Fate.RETAINED
                        : Fate.DELETED))
        .orElse(Side.NONE);
  }

  private static DiffResult diff(Fields metadata) {
    var detailed = new TreeMap<String, PropertyDiff>();
    Fields details = metadata.fields("detailedDiff").orElse(Fields.EMPTY);
    for (String path : details.values().keySet()) {
      String kind = details.fields(path).flatMap(f -> f.text("diffKind")).orElse("");
      Arrays.stream(PropertyDiff.values())
          .filter(each -> each.text().equals(kind))
          .forEach(each -> detailed.put(path, each));
    }
    // Bookkeeping of bridged providers.
    detailed.keySet().removeIf(path -> path.startsWith("__"));
    if (detailed.isEmpty()) {
      texts(metadata, "diffs").forEach(path -> detailed.put(path, PropertyDiff.UPDATE));
    }
    List<String> keys = texts(metadata, "keys");
    detailed.replaceAll((path, kind) -> keys.contains(top(path)) ? kind.replacing() : kind);
    return new DiffResult(keys, DiffResult.Order.CREATE_FIRST, detailed);
  }

  /** The property that a path begins with. */
  private static String top(String path) {
    return path.split("[.\\[]", 2)[0];
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.get(key).orElse(Items.of()) instanceof Items items
        ? items.values().stream()
            .filter(Text.class::isInstance)
            .map(value -> ((Text) value).value())
            .toList()
        : List.of();
  }
}
