package dev.freehold.components.warehouse;

import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.model.sql.SqlType;
import dev.freehold.model.warehouse.Routine.Argument;
import java.util.List;

/** The inputs of a routine; types are JSON in text, as the REST API has them. */
final class RoutineInputs {
  private RoutineInputs() {}

  static Fields of(WarehouseSpec warehouse, RoutineSpec routine) {
    Fields.Builder inputs = Fields.builder();
    inputs.put("datasetId", warehouse.dataset()).put("routineId", routine.thing().id());
    inputs.put("routineType", routine.kind().api()).put("language", "SQL");
    inputs.put("definitionBody", routine.body());
    if (!routine.thing().description().isEmpty()) {
      inputs.put("description", routine.thing().description());
    }
    if (!routine.arguments().isEmpty()) {
      inputs.put("arguments", list(routine.arguments(), RoutineInputs::argument));
    }
    routine.returns().forEach(type -> inputs.put("returnType", text(type(type))));
    if (!routine.columns().isEmpty()) {
      Items columns = list(routine.columns(), RoutineInputs::field);
      inputs.put("returnTableType", text(Fields.builder().put("columns", columns).build()));
    }
    return inputs.build();
  }

  private static Items list(List<Argument> arguments, Each each) {
    return new Items(arguments.stream().map(each::of).toList());
  }

  /** What an argument becomes. */
  private interface Each {
    PropertyValue of(Argument argument);
  }

  private static PropertyValue argument(Argument argument) {
    Fields.Builder fields = Fields.builder().put("name", argument.name());
    return argument.type() instanceof SqlType.Any
        ? fields.put("argumentKind", "ANY_TYPE").build()
        : fields.put("dataType", text(type(argument.type()))).build();
  }

  private static PropertyValue field(Argument column) {
    return field(column.name(), column.type());
  }

  private static Fields field(String name, SqlType type) {
    return Fields.builder().put("name", name).put("type", type(type)).build();
  }

  private static Fields type(SqlType type) {
    Fields.Builder json = Fields.builder();
    return type.fold(
        plain -> json.put("typeKind", plain.sql()).build(),
        element -> json.put("typeKind", "ARRAY").put("arrayElementType", type(element)).build(),
        fields -> json.put("typeKind", "STRUCT").put("structType", struct(fields)).build(),
        json::build);
  }

  private static Fields struct(List<SqlType.Field> fields) {
    var items =
        new Items(
            fields.stream().<PropertyValue>map(each -> field(each.name(), each.type())).toList());
    return Fields.builder().put("fields", items).build();
  }

  private static PropertyValue text(Fields json) {
    return PropertyValue.of(ValueWriter.plainText(json));
  }
}
