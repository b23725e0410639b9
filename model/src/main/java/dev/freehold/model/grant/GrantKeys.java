package dev.freehold.model.grant;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.References;
import dev.freehold.model.shape.Choice;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.ListShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Quantities;
import dev.freehold.model.shape.ScalarShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.time.LocalDate;
import java.util.List;

/** The keys of grants and uses. */
public final class GrantKeys {
  private static final ScalarShape<String> TARGET = References.shape("topic/transactions");

  static final Key<String> TO =
      Key.required("to", References.shape("service/risk/scoring"), "Who gets access.");
  static final Key<Node> READ = level("read", "What they may read.");
  static final Key<Node> WRITE = level("write", "What they may write.");
  static final Key<Node> DESCRIBE = level("describe", "What they may see the settings of.");
  static final Key<Node> OPERATE = level("operate", "What they may start, stop and run.");
  static final Key<LocalDate> UNTIL =
      Key.optional("until", Quantities.date(), "The last day on which it holds.");
  static final Key<String> REASON =
      Key.optional("reason", Shapes.text(), "Why, for whoever reviews it next year.");

  static final Key<List<Located<String>>> CLEAR =
      Key.optional(
          "clear",
          Shapes.list(Names.entry()),
          "The data classes whose masked columns they read as they are; only with read on a"
              + " warehouse or table.");

  /** The list of grants. */
  public static final ListShape<Mapping> GRANTS =
      new ListShape<>(
          ObjectShape.of("a grant", TO, READ, WRITE, DESCRIBE, OPERATE, UNTIL, REASON, CLEAR),
          ListShape.Items.FREE);

  static final Key<String> TOPIC =
      Key.optional("topic", References.ofKind(EntryKind.TOPIC), "The topic, domain/name.");
  static final Key<String> WAREHOUSE =
      Key.optional(
          "warehouse", References.ofKind(EntryKind.WAREHOUSE), "The warehouse, domain/name.");
  static final Key<List<Located<String>>> BY =
      Key.optional(
          "by",
          Shapes.list(Shapes.text()),
          "The services of this domain that read it. A warehouse needs none when its owner shares"
              + " views of it with a warehouse of this domain.");
  static final Key<String> CONTRACT =
      Key.optional("contract", Shapes.text(), "The promised version it relies on, such as \"1\".");
  static final Key<List<Located<String>>> FIELDS =
      Key.optional("fields", Shapes.list(Shapes.text()), "The only fields it reads.");

  /** The list of uses. */
  public static final ListShape<Mapping> USES =
      new ListShape<>(
          ObjectShape.of("a use", TOPIC, WAREHOUSE, BY, CONTRACT, FIELDS), ListShape.Items.FREE);

  private GrantKeys() {}

  private static Key<Node> level(String word, String doc) {
    return Key.optional(word, Choice.of(TARGET, Shapes.list(TARGET)), doc);
  }
}
