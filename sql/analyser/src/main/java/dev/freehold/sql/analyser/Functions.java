package dev.freehold.sql.analyser;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zetasql.FunctionProtos.FunctionArgumentTypeOptionsProto;
import com.google.zetasql.FunctionProtos.FunctionArgumentTypeProto;
import com.google.zetasql.FunctionProtos.FunctionProto;
import com.google.zetasql.FunctionProtos.FunctionSignatureProto;
import com.google.zetasql.FunctionProtos.TVFRelationColumnProto;
import com.google.zetasql.FunctionProtos.TVFRelationProto;
import com.google.zetasql.FunctionProtos.TableValuedFunctionProto;
import com.google.zetasql.ZetaSQLFunctions.FunctionEnums.ArgumentCardinality;
import com.google.zetasql.ZetaSQLFunctions.FunctionEnums.Mode;
import com.google.zetasql.ZetaSQLFunctions.FunctionEnums.TableValuedFunctionType;
import com.google.zetasql.ZetaSQLFunctions.SignatureArgumentKind;
import com.google.zetasql.ZetaSQLParser.ParseResumeLocationProto;

/** Functions of datasets. */
final class Functions {
  static final String ANY = "ANY TYPE";

  /** What ZetaSQL calls functions whose body is resolved anew at each call. */
  private static final String TEMPLATED = "Templated_SQL_Function";

  private Functions() {}

  /** A function with {@code returns}, or with a {@code body} that says so for each call. */
  static FunctionProto scalar(JsonNode function) {
    var signature = FunctionSignatureProto.newBuilder();
    var proto = FunctionProto.newBuilder().setMode(Mode.SCALAR);
    proto.addNamePath(function.path("path").path(2).asText());
    for (JsonNode argument : function.path("arguments")) {
      signature.addArgument(argument(argument));
      if (function.has("body")) {
        proto.addTemplatedSqlFunctionArgumentName(argument.path("name").asText());
      }
    }
    if (function.has("body")) {
      signature.setReturnType(of(SignatureArgumentKind.ARG_TYPE_ARBITRARY));
      proto.setGroup(TEMPLATED);
      proto.setParseResumeLocation(
          ParseResumeLocationProto.newBuilder()
              .setInput(function.path("body").asText())
              .setBytePosition(0)
              .setAllowResume(false));
    } else {
      signature.setReturnType(type(function.path("returns")));
      proto.setGroup("dataset");
    }
    return proto.addSignature(signature).build();
  }

  /** A table function with the {@code columns} that it makes. */
  static TableValuedFunctionProto table(JsonNode function) {
    var relation = TVFRelationProto.newBuilder();
    for (JsonNode column : function.path("columns")) {
      relation.addColumn(
          TVFRelationColumnProto.newBuilder()
              .setName(column.path("name").asText())
              .setType(Types.read(column.path("type"))));
    }
    var options =
        FunctionArgumentTypeOptionsProto.newBuilder()
            .setCardinality(ArgumentCardinality.REQUIRED)
            .setRelationInputSchema(relation);
    var result =
        FunctionArgumentTypeProto.newBuilder()
            .setKind(SignatureArgumentKind.ARG_TYPE_RELATION)
            .setOptions(options)
            .setNumOccurrences(1);
    var signature = FunctionSignatureProto.newBuilder().setReturnType(result);
    function.path("arguments").forEach(argument -> signature.addArgument(argument(argument)));
    return TableValuedFunctionProto.newBuilder()
        .addNamePath(function.path("path").path(2).asText())
        .setType(TableValuedFunctionType.FIXED_OUTPUT_SCHEMA_TVF)
        .setSignature(signature)
        .build();
  }

  private static FunctionArgumentTypeProto argument(JsonNode argument) {
    JsonNode type = argument.path("type");
    return type.asText().equals(ANY) ? of(SignatureArgumentKind.ARG_TYPE_ARBITRARY) : type(type);
  }

  static FunctionArgumentTypeProto type(JsonNode type) {
    return of(SignatureArgumentKind.ARG_TYPE_FIXED).toBuilder().setType(Types.read(type)).build();
  }

  static FunctionArgumentTypeProto of(SignatureArgumentKind kind) {
    return of(kind, ArgumentCardinality.REQUIRED);
  }

  static FunctionArgumentTypeProto of(SignatureArgumentKind kind, ArgumentCardinality how) {
    return FunctionArgumentTypeProto.newBuilder()
        .setKind(kind)
        .setOptions(FunctionArgumentTypeOptionsProto.newBuilder().setCardinality(how))
        .setNumOccurrences(1)
        .build();
  }
}
