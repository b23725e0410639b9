package dev.freehold.model.column.proto;

import com.squareup.wire.schema.Field.Label;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnRefusal;
import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.Columns;
import dev.freehold.model.column.Mode;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes columns of a Protobuf schema. */
public final class ProtoColumns {
  private final ProtoFile file;
  private final ColumnRefusal refusal;
  private final Set<String> open = new HashSet<>();

  private ProtoColumns(ProtoFile file, Problems problems) {
    this.file = file;
    this.refusal = new ColumnRefusal(problems);
  }

  /** The columns of a file; empty after a report. */
  public static Optional<List<Column>> read(String file, String text, Problems problems) {
    Optional<ProtoFile> parsed = ProtoFile.read(file, text, problems);
    return parsed.flatMap(proto -> new ProtoColumns(proto, problems).first());
  }

  private Optional<List<Column>> first() {
    Optional<MessageElement> first = file.firstMessage();
    return first.isPresent()
        ? fields(file.fullName(first.get()), first.get())
        : refusal.none(
            file.start(), "the file has no message", "the fields of its first one become columns");
  }

  private Optional<List<Column>> fields(String name, MessageElement message) {
    List<FieldElement> fields = new ArrayList<>(message.getFields());
    List<GroupElement> groups = new ArrayList<>(message.getGroups());
    for (OneOfElement oneOf : message.getOneOfs()) {
      fields.addAll(oneOf.getFields());
      groups.addAll(oneOf.getGroups());
    }
    for (GroupElement group : groups) {
      String detail = group.getName() + " is a group";
      refusal.none(file.span(group.getLocation(), "group"), detail, "use a message of its own");
    }
    fields.sort(
        Comparator.comparingInt((FieldElement field) -> field.getLocation().getLine())
            .thenComparingInt(field -> field.getLocation().getColumn()));
    open.add(name);
    List<Column> columns = new ArrayList<>();
    for (FieldElement field : fields) {
      column(name, field).ifPresent(columns::add);
    }
    open.remove(name);
    return columns.size() == fields.size() && groups.isEmpty()
        ? Optional.of(columns)
        : Optional.empty();
  }

  private Optional<Column> column(String message, FieldElement field) {
    Span at = file.span(field.getLocation(), field.getName());
    String type = field.getType();
    String doc = ProtoFile.sentence(field.getDocumentation());
    if (type.startsWith("map<")) {
      String value = type.substring(type.indexOf(',') + 1, type.length() - 1).trim();
      return column(message, "value", value, Mode.NULLABLE, at)
          .map(column -> Columns.map(field.getName(), column, doc, at));
    }
    Mode mode =
        field.getLabel() == Label.REPEATED
            ? Mode.REPEATED
            : field.getLabel() == Label.REQUIRED ? Mode.REQUIRED : Mode.NULLABLE;
    return column(message, field.getName(), type, mode, at)
        .map(column -> Columns.with(column, doc));
  }

  private Optional<Column> column(String message, String name, String type, Mode mode, Span at) {
    if (refusal.isTooMany(at)) {
      return Optional.empty();
    }
    Optional<ColumnType> plain = ProtoTypes.scalar(type);
    if (plain.isPresent()) {
      return Optional.of(Columns.plain(name, plain.get(), mode, "", at));
    }
    Optional<String> own = file.resolve(type, message);
    if (own.isEmpty()) {
      return google(name, type, mode, at);
    }
    if (file.type(own.get()) instanceof EnumElement) {
      return Optional.of(Columns.plain(name, ColumnType.STRING, mode, "", at));
    }
    return message(name, own.get(), mode, at);
  }

  private Optional<Column> message(String name, String type, Mode mode, Span at) {
    MessageElement inner = (MessageElement) file.type(type);
    if (open.contains(type)) {
      return refusal.none(
          at,
          name + " holds a " + inner.getName() + " inside a " + inner.getName(),
          "BigQuery has no recursive columns: keep the inner ones in a table of their own");
    }
    if (refusal.isTooDeep(open.size(), name, at)) {
      return Optional.empty();
    }
    Optional<List<Column>> children = fields(type, inner);
    if (children.isPresent() && children.get().isEmpty()) {
      return refusal.none(
          at, "the message " + inner.getName() + " has no fields", "use a bool, or remove it");
    }
    return children.map(fields -> Columns.struct(name, mode, "", fields, at));
  }

  private Optional<Column> google(String name, String type, Mode mode, Span at) {
    String full = type.startsWith(".") ? type.substring(1) : type;
    Optional<ColumnType> known = ProtoTypes.google(full);
    if (known.isPresent()) {
      return Optional.of(Columns.plain(name, known.get(), mode, "", at));
    }
    return full.startsWith("google.")
        ? refusal.none(
            at,
            name + " is a " + full,
            "BigQuery has no column for it; there is one for "
                + String.join(", ", ProtoTypes.google()))
        : refusal.none(at, "the file has no type " + full, Nearest.hint(full, file.simpleNames()));
  }
}
