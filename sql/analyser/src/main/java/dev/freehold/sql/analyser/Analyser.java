package dev.freehold.sql.analyser;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.zetasql.ClientChannelProvider;
import com.google.zetasql.LocalService.AnalyzeRequest;
import com.google.zetasql.LocalService.AnalyzeResponse;
import com.google.zetasql.LocalService.LanguageOptionsRequest;
import com.google.zetasql.LocalService.RegisterCatalogRequest;
import com.google.zetasql.LocalService.UnregisterRequest;
import com.google.zetasql.ZetaSQLOptions.ErrorMessageMode;
import com.google.zetasql.ZetaSQLOptionsProto.AnalyzerOptionsProto;
import com.google.zetasql.ZetaSQLOptionsProto.LanguageOptionsProto;
import com.google.zetasql.ZetaSqlLocalServiceGrpc;
import com.google.zetasql.ZetaSqlLocalServiceGrpc.ZetaSqlLocalServiceBlockingStub;
import com.google.zetasql.io.grpc.StatusRuntimeException;

/** ZetaSQL with one catalogue at a time. */
final class Analyser {
  private final ZetaSqlLocalServiceBlockingStub zetasql;
  private final LanguageOptionsProto language;
  private final AnalyzerOptionsProto options;
  private long registered = -1;

  private Analyser(ZetaSqlLocalServiceBlockingStub zetasql) {
    this.zetasql = zetasql;
    LanguageOptionsProto most =
        zetasql.getLanguageOptions(
            LanguageOptionsRequest.newBuilder().setMaximumFeatures(true).build());
    language = Dialect.of(most);
    options =
        AnalyzerOptionsProto.newBuilder()
            .setLanguageOptions(language)
            .setErrorMessageMode(ErrorMessageMode.ERROR_MESSAGE_ONE_LINE)
            .setPruneUnusedColumns(true)
            .build();
  }

  static Analyser start() {
    return new Analyser(
        ZetaSqlLocalServiceGrpc.newBlockingStub(ClientChannelProvider.loadChannel()));
  }

  /** Takes a catalogue in place of the one before it. */
  ObjectNode catalogue(ObjectNode request) {
    if (registered >= 0) {
      zetasql.unregisterCatalog(UnregisterRequest.newBuilder().setRegisteredId(registered).build());
    }
    var catalogue = new CatalogueReader(language).read(request);
    registered =
        zetasql
            .registerCatalog(
                RegisterCatalogRequest.newBuilder().setSimpleCatalog(catalogue).build())
            .getRegisteredId();
    return object();
  }

  /** What a statement makes and reads, or why it is wrong. */
  ObjectNode analyse(ObjectNode request) {
    var ask =
        AnalyzeRequest.newBuilder()
            .setRegisteredCatalogId(registered)
            .setOptions(options)
            .setSqlStatement(request.path("sql").asText());
    AnalyzeResponse answer;
    try {
      answer = zetasql.analyze(ask.build());
    } catch (StatusRuntimeException e) {
      return Fault.of(e.getStatus().getCode().name(), e.getStatus().getDescription());
    }
    return Findings.of(answer.getResolvedStatement());
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
