package dev.freehold.sql.analyser;

import com.fasterxml.jackson.databind.node.TextNode;
import com.google.zetasql.FunctionProtos.FunctionArgumentTypeProto;
import com.google.zetasql.FunctionProtos.FunctionProto;
import com.google.zetasql.FunctionProtos.FunctionSignatureProto;
import com.google.zetasql.SimpleCatalogProtos.SimpleCatalogProto;
import com.google.zetasql.ZetaSQLFunctions.FunctionEnums.ArgumentCardinality;
import com.google.zetasql.ZetaSQLFunctions.FunctionEnums.Mode;
import com.google.zetasql.ZetaSQLFunctions.FunctionEnums.NamedArgumentKind;
import com.google.zetasql.ZetaSQLFunctions.SignatureArgumentKind;

/** Functions of BigQuery that ZetaSQL does not have and that have a plain signature. */
final class BigQueryFunctions {
  private static final FunctionArgumentTypeProto BOOL = fixed("BOOL");
  private static final FunctionArgumentTypeProto STRING = fixed("STRING");
  private static final FunctionArgumentTypeProto ANY =
      Functions.of(SignatureArgumentKind.ARG_TYPE_ARBITRARY);
  private static final FunctionArgumentTypeProto ONE =
      Functions.of(SignatureArgumentKind.ARG_TYPE_ANY_1);
  private static final FunctionArgumentTypeProto OTHER =
      Functions.of(SignatureArgumentKind.ARG_TYPE_ANY_2);

  private BigQueryFunctions() {}

  static void addTo(SimpleCatalogProto.Builder root) {
    root.addCustomFunction(
        function("contains_substr", Mode.SCALAR, BOOL, ANY, STRING, option("json_scope")));
    root.addCustomFunction(
        function(
            "search",
            Mode.SCALAR,
            BOOL,
            ANY,
            STRING,
            option("json_scope"),
            option("analyzer"),
            option("analyzer_options")));
    root.addCustomFunction(function("max_by", Mode.AGGREGATE, ONE, ONE, OTHER));
    root.addCustomFunction(function("min_by", Mode.AGGREGATE, ONE, ONE, OTHER));
  }

  private static FunctionProto function(
      String name,
      Mode mode,
      FunctionArgumentTypeProto result,
      FunctionArgumentTypeProto... arguments) {
    var signature = FunctionSignatureProto.newBuilder().setReturnType(result);
    for (FunctionArgumentTypeProto argument : arguments) {
      signature.addArgument(argument);
    }
    return FunctionProto.newBuilder()
        .addNamePath(name)
        .setGroup("BigQuery")
        .setMode(mode)
        .addSignature(signature)
        .build();
  }

  /** An argument that may be left out, and is named where it is given. */
  private static FunctionArgumentTypeProto option(String name) {
    FunctionArgumentTypeProto.Builder argument = STRING.toBuilder();
    argument
        .getOptionsBuilder()
        .setCardinality(ArgumentCardinality.OPTIONAL)
        .setArgumentName(name)
        .setNamedArgumentKind(NamedArgumentKind.NAMED_ONLY);
    return argument.build();
  }

  private static FunctionArgumentTypeProto fixed(String type) {
    return Functions.type(TextNode.valueOf(type));
  }
}
