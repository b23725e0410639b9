package dev.freehold.model.template;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.shape.Choice;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.ListShape;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.List;
import java.util.Map;

/** The keys of a template file and of its use. */
public final class TemplateKeys {
  public static final Key<String> TEMPLATE =
      Key.required("template", Names.entry(), "The template's name.");
  static final Key<Integer> VERSION =
      Key.required("version", Shapes.whole(1, 9999), "The template's version.");
  static final Key<String> FOR =
      Key.required(
          "for", Shapes.word("topic", "service", "warehouse", "connector"), "What it makes.");
  static final Key<String> DESCRIPTION =
      Key.optional("description", Shapes.text(), "What it is good for.");

  static final Key<String> TYPE =
      Key.required(
          "type", Shapes.word("enum", "int", "text", "bool", "time", "size"), "The value's type.");
  static final Key<List<Located<String>>> VALUES =
      Key.optional("values", Shapes.list(Shapes.plain()), "enum: the values to choose from.");
  static final Key<String> DEFAULT =
      Key.optional("default", Shapes.plain(), "The value where none is given.");
  static final Key<Integer> MIN =
      Key.optional("min", Shapes.whole(0, Integer.MAX_VALUE), "int: the smallest value.");
  static final Key<Integer> MAX =
      Key.optional("max", Shapes.whole(0, Integer.MAX_VALUE), "int: the largest value.");
  static final Key<Map<String, Located<Mapping>>> PARAMETERS =
      Key.optional(
          "parameters",
          Shapes.map(ObjectShape.of("a parameter", TYPE, VALUES, DEFAULT, MIN, MAX, DESCRIPTION)),
          "The typed parameters of the template.");
  static final Key<Node> PRESETS =
      Key.required(
          "values",
          Shapes.any(),
          "The entry's values. A map whose keys are exactly the values of an enum parameter is a"
              + " choice by that parameter; the text {parameter} stands for the parameter's value.");

  private static final ObjectShape STEP =
      ObjectShape.of(
          "an upgrade step",
          Key.optional("rename", new MapShape<>(Shapes.text(), Shapes.text()), "old: new"),
          Key.optional("remove", Shapes.list(Shapes.text()), "Keys that are gone."),
          Key.optional("set", new MapShape<>(Shapes.text(), Shapes.any()), "Keys with values."));
  static final Key<Map<String, Located<List<Located<Mapping>>>>> UPGRADE_FROM =
      Key.optional(
          "upgradeFrom",
          new MapShape<>(Shapes.plain(), new ListShape<>(STEP, ListShape.Items.FREE)),
          "How an entry moves here from an older version.");

  /** A file of templates. */
  public static final ObjectShape FILE =
      ObjectShape.of(
          "a template", TEMPLATE, VERSION, FOR, DESCRIPTION, PARAMETERS, PRESETS, UPGRADE_FROM);

  static final Key<String> NAME =
      Key.required("name", TemplateName.shape(), "name@version of the template.");
  static final Key<Map<String, Located<String>>> WITH =
      Key.optional("with", Shapes.map(Shapes.plain()), "The template's parameters.");

  /** The key of an entry that is made from a template. */
  public static final Key<Node> USE =
      Key.optional(
          "template",
          Choice.of(TemplateName.shape(), ObjectShape.of("a template with parameters", NAME, WITH)),
          "The template, event-topic@2, or with parameters { name: event-topic@2, with: { volume:"
              + " high } }.");

  private TemplateKeys() {}
}
