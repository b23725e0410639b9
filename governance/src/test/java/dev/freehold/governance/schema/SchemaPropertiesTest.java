package dev.freehold.governance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.governance.schema.SchemaChange.Kind;
import dev.freehold.model.topic.SchemaFile.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchemaPropertiesTest {
  /** A field of a made-up schema; a number of Protobuf stays with its name. */
  record Field(String name, int type, boolean always) {}

  private static final List<String> AVRO = List.of("\"string\"", "\"long\"", "\"double\"");
  private static final List<String> PROTO = List.of("string", "int64", "double");
  private static final List<String> JSON = List.of("string", "integer", "boolean");

  @Provide
  Arbitrary<List<Field>> fields() {
    Arbitrary<String> names = Arbitraries.of("a", "b", "c", "d", "e", "f");
    Arbitrary<Field> field =
        Combinators.combine(
                names, Arbitraries.integers().between(0, 2), Arbitraries.of(true, false))
            .as(Field::new);
    return field.list().ofMinSize(1).ofMaxSize(6).uniqueElements(Field::name);
  }

  private static SchemaText schema(Format format, List<Field> fields) {
    return new SchemaText(
        format,
        "x",
        switch (format) {
          case AVRO -> avro(fields);
          case PROTOBUF -> proto(fields);
          case JSON -> json(fields);
        });
  }

  private static String avro(List<Field> fields) {
    return fields.stream()
        .map(
            each ->
                "{\"name\":\""
                    + each.name()
                    + "\",\"type\":"
                    + (each.always()
                        ? AVRO.get(each.type())
                        : "[\"null\"," + AVRO.get(each.type()) + "],\"default\":null")
                    + "}")
        .collect(Collectors.joining(",", "{\"type\":\"record\",\"name\":\"R\",\"fields\":[", "]}"));
  }

  private static String proto(List<Field> fields) {
    return fields.stream()
        .map(
            each ->
                PROTO.get(each.type())
                    + " "
                    + each.name()
                    + " = "
                    + (each.name().charAt(0) - 'a' + 1))
        .collect(Collectors.joining(";\n", "syntax = \"proto3\";\nmessage R {\n", ";\n}\n"));
  }

  private static String json(List<Field> fields) {
    String properties =
        fields.stream()
            .map(each -> "\"" + each.name() + "\":{\"type\":\"" + JSON.get(each.type()) + "\"}")
            .collect(Collectors.joining(","));
    String required =
        fields.stream()
            .filter(Field::always)
            .map(each -> "\"" + each.name() + "\"")
            .collect(Collectors.joining(","));
    return "{\"type\":\"object\",\"properties\":{"
        + properties
        + "},\"required\":["
        + required
        + "]}";
  }

  private static List<SchemaChange> changes(
      Format format, List<Field> before, List<Field> now, Compatibility promised) {
    SchemaComparison compared =
        SchemaComparison.of(schema(format, before), schema(format, now), promised);
    assertThat(compared.faults()).isEmpty();
    return compared.changes();
  }

  @Property(tries = 200)
  void addingAnOptionalFieldBreaksNobody(
      @ForAll Format format,
      @ForAll Compatibility promised,
      @ForAll("fields") List<Field> before,
      @ForAll int place) {
    List<Field> now = new ArrayList<>(before);
    now.add(Math.floorMod(place, before.size() + 1), new Field("z", 0, false));
    assertThat(changes(format, before, now, promised)).isEmpty();
  }

  @Property(tries = 200)
  void nothingChangesWhenNothingButTheOrderDoes(
      @ForAll Format format, @ForAll Compatibility promised, @ForAll("fields") List<Field> before) {
    List<Field> now = new ArrayList<>(before);
    java.util.Collections.reverse(now);
    assertThat(changes(format, before, now, promised)).isEmpty();
  }

  @Property(tries = 300)
  void whatGoesIsTold(
      @ForAll Format format,
      @ForAll Compatibility promised,
      @ForAll("fields") List<Field> before,
      @ForAll("fields") List<Field> now) {
    Set<String> left = now.stream().map(Field::name).collect(Collectors.toSet());
    Set<String> gone =
        before.stream()
            .map(Field::name)
            .filter(each -> !left.contains(each))
            .collect(Collectors.toSet());
    Set<String> told =
        changes(format, before, now, promised).stream()
            .filter(each -> each.kind() == Kind.REMOVED)
            .map(SchemaChange::field)
            .collect(Collectors.toSet());
    assertThat(told).isEqualTo(gone);
  }

  @Property(tries = 300)
  void fullIsBackwardAndForward(
      @ForAll Format format,
      @ForAll("fields") List<Field> before,
      @ForAll("fields") List<Field> now) {
    boolean full = changes(format, before, now, Compatibility.FULL).isEmpty();
    boolean backward = changes(format, before, now, Compatibility.BACKWARD).isEmpty();
    boolean forward = changes(format, before, now, Compatibility.FORWARD).isEmpty();
    assertThat(full).isEqualTo(backward && forward);
  }
}
