package dev.freehold.components.need;

import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads from declarations what exists by them and what has to exist first, as far as the systems
 * check it: a service account before anybody gives it access, a table before a view reads it.
 */
public final class Needs {
  private static final Pattern ACCOUNT =
      Pattern.compile("(?:serviceAccount:)?([^@:]+)@[^@]+\\.iam\\.gserviceaccount\\.com");
  private static final Pattern NAME = Pattern.compile("`[^`]+`\\.`([^`]+)`\\.`([^`]+)`");

  private Needs() {}

  /** The names under which others find what the declaration makes. */
  public static Optional<String> given(Declaration declaration) {
    Fields inputs = declaration.inputs();
    return switch (declaration.type()) {
      case "gcp:serviceaccount/account:Account" -> inputs.text("accountId").map(Needs::account);
      case "gcp:bigquery/table:Table" -> table(inputs, "tableId");
      case "gcp:bigquery/routine:Routine" -> table(inputs, "routineId");
      default -> Optional.empty();
    };
  }

  /** The names of what has to exist before the declaration can be made. */
  public static Set<String> asked(Declaration declaration) {
    var asked = new TreeSet<String>();
    Fields inputs = declaration.inputs();
    members(inputs)
        .map(ACCOUNT::matcher)
        .filter(matcher -> matcher.matches())
        .forEach(matcher -> asked.add(account(matcher.group(1))));
    queries(inputs)
        .flatMap(sql -> NAME.matcher(sql).results())
        .forEach(name -> asked.add(table(name.group(1), name.group(2))));
    if (declaration.type().equals("gcp:bigquery/datasetAccess:DatasetAccess")) {
      inputs.fields("view").flatMap(view -> table(view, "tableId")).ifPresent(asked::add);
    }
    return asked;
  }

  private static Stream<String> members(Fields inputs) {
    return Stream.of(
            inputs.text("member").stream(),
            inputs.text("userByEmail").stream(),
            inputs.get("grantees").stream().flatMap(Needs::texts))
        .flatMap(each -> each);
  }

  private static Stream<String> texts(PropertyValue value) {
    return value instanceof Items items
        ? items.values().stream()
            .flatMap(item -> item instanceof Text text ? Stream.of(text.value()) : Stream.of())
        : Stream.of();
  }

  private static Stream<String> queries(Fields inputs) {
    return Stream.of(
            inputs.fields("view").flatMap(view -> view.text("query")).stream(),
            inputs.fields("materializedView").flatMap(view -> view.text("query")).stream(),
            inputs.text("definitionBody").stream())
        .flatMap(each -> each);
  }

  private static String account(String id) {
    return "service account " + id;
  }

  private static Optional<String> table(Fields inputs, String key) {
    return inputs
        .text("datasetId")
        .flatMap(dataset -> inputs.text(key).map(name -> table(dataset, name)));
  }

  private static String table(String dataset, String name) {
    return "table " + dataset + "." + name;
  }
}
