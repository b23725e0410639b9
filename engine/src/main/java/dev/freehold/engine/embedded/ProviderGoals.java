package dev.freehold.engine.embedded;

import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import java.util.List;
import java.util.function.Function;

/** Decides about providers: CheckConfig and DiffConfig instead of Check and Diff. */
final class ProviderGoals {
  private static final String VERSION = "version";
  private static final String INTERNAL = "__internal";

  private final Function<String, Provider> providers;
  private final Secrets secrets;

  ProviderGoals(Function<String, Provider> providers, Secrets secrets) {
    this.providers = providers;
    this.secrets = secrets;
  }

  /** The configuration proper, without what the engine adds. */
  static Fields config(Fields inputs) {
    return inputs.without(VERSION).without(INTERNAL);
  }

  Verdict decide(Goal goal, Prior prior, Fields inputs) {
    Provider provider = providers.apply(Goal.pkg(goal.type()));
    CheckResult checked = provider.checkConfig(inputs);
    if (!checked.failures().isEmpty()) {
      List<String> messages =
          checked.failures().stream()
              .map(
                  f -> "provider " + Goal.pkg(goal.type()) + ": " + f.property() + " " + f.reason())
              .toList();
      return Verdict.failed(Operation.CREATE, inputs, messages);
    }
    Fields news = withEngineKeys(goal, checked.inputs());
    if (!prior.exists()) {
      return Verdict.of(Operation.CREATE, news, DiffResult.NONE);
    }
    Fields olds = prior.state().inputs();
    Fields sealed = secrets.keepSealed(news, olds);
    DiffResult diff = provider.diffConfig(config(olds), config(sealed));
    if (!diff.replaces().isEmpty()) {
      return Verdict.of(Operation.REPLACE, news, diff);
    }
    return sealed.without(INTERNAL).equals(olds.without(INTERNAL))
        ? Verdict.of(Operation.SAME, sealed, DiffResult.NONE)
        : Verdict.of(Operation.UPDATE, news, changes(olds, sealed));
  }

  private static Fields withEngineKeys(Goal goal, Fields config) {
    String version = goal.declaration().options().version();
    boolean engines = goal.parent().isNone() || !version.isEmpty();
    Fields inputs = engines ? config.with(INTERNAL, Fields.EMPTY) : config;
    return version.isEmpty() ? inputs : inputs.with(VERSION, PropertyValue.of(version));
  }

  private static DiffResult changes(Fields olds, Fields news) {
    return new DiffResult(List.of(), DiffResult.Order.CREATE_FIRST, DiffResult.between(olds, news));
  }
}
