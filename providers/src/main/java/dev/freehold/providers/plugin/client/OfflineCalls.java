package dev.freehold.providers.plugin.client;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.plugin.wire.Wire;
import java.util.List;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;

/** Configuration, Check and Diff of one plugin. */
record OfflineCalls(String pkg, PluginLink link) {

  /** Configurations are checked without wrappers around secrets, as the CLI does. */
  CheckResult checkConfig(Fields config) {
    Fields texts = Configs.texts(Veil.SECRETS_BARE.wire(config));
    var request =
        pulumirpc.Provider.CheckRequest.newBuilder()
            .setUrn(Urns.provider(pkg))
            .setType("pulumi:providers:" + pkg)
            .setName("default")
            .setOlds(Wire.struct(Fields.EMPTY))
            .setNews(Wire.struct(texts))
            .build();
    CheckResponse response = link.ask(stub -> stub.checkConfig(request));
    Fields checked =
        Configs.declared(Veil.SECRETS_BARE.wire(config), Wire.fields(response.getInputs()));
    return new CheckResult(Veil.SECRETS_BARE.restore(config, checked), failures(response));
  }

  DiffResult diffConfig(Fields olds, Fields news) {
    Fields before = Configs.texts(Veil.SECRETS_BARE.wire(olds));
    Fields after = Configs.texts(Veil.SECRETS_BARE.wire(news));
    var request =
        pulumirpc.Provider.DiffRequest.newBuilder()
            .setUrn(Urns.provider(pkg))
            .setType("pulumi:providers:" + pkg)
            .setName("default")
            .setOlds(Wire.struct(before))
            .setOldInputs(Wire.struct(before))
            .setNews(Wire.struct(after))
            .build();
    return Diffs.of(link.ask(stub -> stub.diffConfig(request)), olds, news);
  }

  @SuppressWarnings("deprecation")
  void configure(Fields config) {
    Fields texts = Configs.texts(config);
    var request =
        ConfigureRequest.newBuilder()
            .setAcceptSecrets(true)
            .setSendsOldInputs(true)
            .setSendsOldInputsToDelete(true)
            .setArgs(Wire.struct(link.veil().wire(texts)))
            .putAllVariables(Configs.variables(pkg, texts))
            .setUrn(Urns.provider(pkg))
            .setType("pulumi:providers:" + pkg)
            .setName("default")
            .build();
    link.ask(stub -> stub.configure(request));
  }

  CheckResult check(CheckRequest request) {
    Veil veil = link.veil();
    var asked =
        pulumirpc.Provider.CheckRequest.newBuilder()
            .setUrn(Urns.of(request.type(), request.name()))
            .setType(request.type())
            .setName(request.name())
            .setOlds(Wire.struct(veil.wire(request.olds())))
            .setNews(Wire.struct(veil.wire(request.news())))
            .build();
    CheckResponse response = link.ask(stub -> stub.check(asked));
    Fields inputs = veil.restore(request.news(), Wire.fields(response.getInputs()));
    return new CheckResult(inputs, failures(response));
  }

  DiffResult diff(DiffRequest request) {
    Veil veil = link.veil();
    Fields olds = Veil.aligned(request.oldOutputs(), request.oldInputs(), request.news());
    var asked =
        pulumirpc.Provider.DiffRequest.newBuilder()
            .setUrn(Urns.of(request.type(), request.id()))
            .setType(request.type())
            .setName(request.id())
            .setId(request.id())
            .setOlds(Wire.struct(veil.wire(olds)))
            .setOldInputs(Wire.struct(veil.wire(request.oldInputs())))
            .setNews(Wire.struct(veil.wire(request.news())))
            .addAllIgnoreChanges(request.ignoreChanges())
            .build();
    return Diffs.of(link.ask(stub -> stub.diff(asked)), request.oldInputs(), request.news());
  }

  private static List<Failure> failures(CheckResponse response) {
    return response.getFailuresList().stream()
        .map(failure -> new Failure(failure.getProperty(), failure.getReason()))
        .toList();
  }
}
