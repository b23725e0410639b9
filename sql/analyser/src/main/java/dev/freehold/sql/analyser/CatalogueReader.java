package dev.freehold.sql.analyser;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zetasql.SimpleCatalogProtos.SimpleCatalogProto;
import com.google.zetasql.SimpleTableProtos.SimpleColumnProto;
import com.google.zetasql.SimpleTableProtos.SimpleTableProto;
import com.google.zetasql.ZetaSQLOptionsProto.LanguageOptionsProto;
import com.google.zetasql.ZetaSQLOptionsProto.ZetaSQLBuiltinFunctionOptionsProto;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a catalogue of projects, their datasets, and what is in those. */
final class CatalogueReader {
  private final LanguageOptionsProto language;
  private final Map<String, Map<String, SimpleCatalogProto.Builder>> datasets =
      new LinkedHashMap<>();

  CatalogueReader(LanguageOptionsProto language) {
    this.language = language;
  }

  SimpleCatalogProto read(JsonNode request) {
    long id = 1;
    for (JsonNode table : request.path("tables")) {
      dataset(table).addTable(table(table, id++));
    }
    for (JsonNode function : request.path("functions")) {
      dataset(function).addCustomFunction(Functions.scalar(function));
    }
    for (JsonNode function : request.path("tableFunctions")) {
      dataset(function).addCustomTvf(Functions.table(function));
    }
    var builtin = ZetaSQLBuiltinFunctionOptionsProto.newBuilder().setLanguageOptions(language);
    var root = SimpleCatalogProto.newBuilder().setName("root").setBuiltinFunctionOptions(builtin);
    BigQueryFunctions.addTo(root);
    datasets.forEach(
        (project, inside) -> {
          var catalogue = SimpleCatalogProto.newBuilder().setName(project);
          inside.values().forEach(catalogue::addCatalog);
          root.addCatalog(catalogue);
        });
    return root.build();
  }

  private SimpleCatalogProto.Builder dataset(JsonNode item) {
    String project = item.path("path").path(0).asText();
    String name = item.path("path").path(1).asText();
    return datasets
        .computeIfAbsent(project, key -> new LinkedHashMap<>())
        .computeIfAbsent(name, key -> SimpleCatalogProto.newBuilder().setName(name));
  }

  private static SimpleTableProto table(JsonNode table, long id) {
    var proto =
        SimpleTableProto.newBuilder()
            .setName(table.path("path").path(2).asText())
            .setFullName(table.path("id").asText())
            .setSerializationId(id);
    for (JsonNode column : table.path("columns")) {
      proto.addColumn(
          SimpleColumnProto.newBuilder()
              .setName(column.path("name").asText())
              .setType(Types.read(column.path("type")))
              .setIsPseudoColumn(column.path("pseudo").asBoolean()));
    }
    return proto.build();
  }
}
