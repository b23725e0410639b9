package dev.freehold.providers.plugin.server;

import dev.freehold.engine.Urn;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.plugin.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;

/** Check and Diff, of resources and of configurations. */
final class Offline {
  private static final String VERSION = "version";
  private static final String INTERNAL = "__internal";

  private final Provider provider;

  Offline(Provider provider) {
    this.provider = provider;
  }

  CheckResponse checkConfig(CheckRequest request) {
    Fields news = Wire.fields(request.getNews());
    CheckResult checked = provider.checkConfig(config(news));
    Fields inputs = checked.inputs();
    for (String key : List.of(VERSION, INTERNAL)) {
      inputs = news.has(key) ? inputs.with(key, news.get(key).orElseThrow()) : inputs;
    }
    return response(new CheckResult(inputs, checked.failures()));
  }

  DiffResponse diffConfig(DiffRequest request) {
    Fields olds = Wire.fields(request.hasOldInputs() ? request.getOldInputs() : request.getOlds());
    Fields news = Wire.fields(request.getNews());
    return response(provider.diffConfig(config(olds), config(news)));
  }

  /** The configuration proper, without what the engine adds. */
  static Fields config(Fields fields) {
    return fields.without(VERSION).without(INTERNAL);
  }

  CheckResponse check(CheckRequest request) {
    return response(
        provider.check(
            new dev.freehold.engine.provider.CheckRequest(
                type(request.getType(), request.getUrn()),
                request.getName().isEmpty() ? new Urn(request.getUrn()).name() : request.getName(),
                Wire.fields(request.getOlds()),
                Wire.fields(request.getNews()))));
  }

  DiffResponse diff(DiffRequest request) {
    return response(
        provider.diff(
            new dev.freehold.engine.provider.DiffRequest(
                type(request.getType(), request.getUrn()),
                request.getId(),
                Wire.fields(request.getOldInputs()),
                Wire.fields(request.getOlds()),
                Wire.fields(request.getNews()),
                request.getIgnoreChangesList())));
  }

  /** Older engines send the URN alone. */
  static String type(String type, String urn) {
    return type.isEmpty() ? new Urn(urn).type() : type;
  }

  private static CheckResponse response(CheckResult checked) {
    var response = CheckResponse.newBuilder().setInputs(Wire.struct(checked.inputs()));
    for (CheckResult.Failure failure : checked.failures()) {
      response.addFailures(
          CheckFailure.newBuilder().setProperty(failure.property()).setReason(failure.reason()));
    }
    return response.build();
  }

  private static DiffResponse response(DiffResult diff) {
    var response = DiffResponse.newBuilder().setHasDetailedDiff(true);
    response.setChanges(
        diff.changes() ? DiffResponse.DiffChanges.DIFF_SOME : DiffResponse.DiffChanges.DIFF_NONE);
    response.setDeleteBeforeReplace(diff.deleteBeforeReplace() == DiffResult.Order.DELETE_FIRST);
    response.addAllReplaces(diff.replaces());
    var changed = new TreeSet<>(diff.replaces());
    for (Map.Entry<String, PropertyDiff> entry : diff.detailed().entrySet()) {
      changed.add(entry.getKey().split("[.\\[]", 2)[0]);
      var kind = pulumirpc.Provider.PropertyDiff.Kind.valueOf(entry.getValue().name());
      response.putDetailedDiff(
          entry.getKey(), pulumirpc.Provider.PropertyDiff.newBuilder().setKind(kind).build());
    }
    return response.addAllDiffs(changed).build();
  }
}
