package dev.freehold.governance.schema.proto;

import com.squareup.wire.schema.Field.Label;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import dev.freehold.governance.schema.Incompatibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a reader of one .proto file cannot read of another's messages.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/serdes-protobuf.html#protobuf-schema-compatibility-rules">Confluent's
 *     rules</a>
 */
final class ProtoReading {
  private final ProtoTypes reader;
  private final ProtoTypes writer;
  private final Set<String> compared = new HashSet<>();
  private final List<Incompatibility> found = new ArrayList<>();

  ProtoReading(ProtoTypes reader, ProtoTypes writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** First those of the record, by field, then those of messages that it does not hold. */
  List<Incompatibility> incompatibilities() {
    writer.root().ifPresent(root -> messages(root, ""));
    writer.messages().keySet().forEach(name -> messages(name, name));
    return found;
  }

  private void messages(String name, String path) {
    if (writer.message(name).isEmpty() || !compared.add(name)) {
      return;
    }
    if (reader.message(name).isEmpty()) {
      add(path, "there is no message " + name);
      return;
    }
    MessageElement read = reader.message(name).orElseThrow();
    MessageElement written = writer.message(name).orElseThrow();
    oneOfs(read, written, path);
    Map<Integer, FieldElement> expected = ProtoFields.byNumber(read);
    Map<Integer, FieldElement> actual = ProtoFields.byNumber(written);
    Set<Integer> numbers = new TreeSet<>(expected.keySet());
    numbers.addAll(actual.keySet());
    for (int number : numbers) {
      FieldElement known = expected.get(number);
      FieldElement given = actual.get(number);
      if (given == null) {
        required(known, path, "is required, and records may lack it");
      } else if (known == null) {
        required(given, path, "was required, and is no longer known");
      } else {
        compare(name, known, given, inner(path, given));
      }
    }
  }

  private void required(FieldElement field, String path, String reason) {
    if (field.getLabel() == Label.REQUIRED) {
      add(inner(path, field), "number " + field.getTag() + " " + reason);
    }
  }

  private void compare(String message, FieldElement read, FieldElement written, String path) {
    String expected = reader.kind(read.getType(), message);
    String actual = writer.kind(written.getType(), message);
    boolean texts = expected.startsWith("a text") || expected.startsWith("message ");
    boolean lists = read.getLabel() == Label.REPEATED;
    if (!expected.equals(actual)) {
      add(path, "it is " + read.getType() + ", and what is written " + written.getType());
    } else if (!texts && lists != (written.getLabel() == Label.REPEATED)) {
      add(path, lists ? "it is a list, and one is written" : "it is one, and a list is written");
    }
    messages(writer.resolve(written.getType(), message), path);
  }

  /** A field may move into a oneof alone; together with others some of them would be lost. */
  private void oneOfs(MessageElement read, MessageElement written, String path) {
    Set<Integer> plain = new TreeSet<>();
    written.getFields().forEach(field -> plain.add(field.getTag()));
    Set<Integer> known = ProtoFields.byNumber(read).keySet();
    for (OneOfElement oneOf : read.getOneOfs()) {
      List<String> moved = names(oneOf, plain);
      boolean grows = moved.size() == 1 && !names(oneOf, inOneOfs(written)).isEmpty();
      if (moved.size() > 1 || grows) {
        add(path, String.join(" and ", moved) + " moves into oneof " + oneOf.getName());
      }
    }
    for (OneOfElement oneOf : written.getOneOfs()) {
      for (FieldElement field : oneOf.getFields()) {
        if (!known.contains(field.getTag())) {
          add(inner(path, field), "it is gone from oneof " + oneOf.getName());
        }
      }
    }
  }

  private static Set<Integer> inOneOfs(MessageElement message) {
    Set<Integer> numbers = new TreeSet<>();
    message.getOneOfs().forEach(of -> of.getFields().forEach(field -> numbers.add(field.getTag())));
    return numbers;
  }

  private static List<String> names(OneOfElement oneOf, Set<Integer> numbers) {
    return oneOf.getFields().stream()
        .filter(field -> numbers.contains(field.getTag()))
        .map(FieldElement::getName)
        .toList();
  }

  private static String inner(String path, FieldElement field) {
    return path.isEmpty() ? field.getName() : path + "." + field.getName();
  }

  private void add(String path, String reason) {
    found.add(new Incompatibility(path, reason));
  }
}
