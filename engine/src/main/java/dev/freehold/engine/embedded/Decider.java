package dev.freehold.engine.embedded;

import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.embedded.Verdict.Mode;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.DiffResult.Order;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Decides about one goal, offline: Check, then Diff, then the rules of Pulumi's step generator. */
final class Decider {
  private final Function<String, Provider> providers;
  private final Secrets secrets;
  private final ProviderGoals providerGoals;

  /**
   * @param providers by package; never configured by this class
   */
  Decider(Function<String, Provider> providers, Secrets secrets) {
    this.providers = providers;
    this.secrets = secrets;
    this.providerGoals = new ProviderGoals(providers, secrets);
  }

  /**
   * @param inputs of the goal, references resolved or unknown
   * @param provider whether the goal's provider is being replaced
   */
  Verdict decide(Goal goal, Prior prior, Fields inputs, ProviderChange provider) {
    if (goal.isProvider()) {
      return providerGoals.decide(goal, prior, inputs);
    }
    if (!goal.custom()) {
      return component(prior);
    }
    if (imports(goal, prior)) {
      return Verdict.of(Operation.IMPORT, inputs, DiffResult.NONE);
    }
    return custom(goal, prior, inputs, provider);
  }

  /** What happens to the provider of a resource. */
  enum ProviderChange {
    KEEPS_RESOURCES,
    REPLACES_RESOURCES
  }

  private static Verdict component(Prior prior) {
    if (!prior.exists()) {
      return Verdict.of(Operation.CREATE, Fields.EMPTY, DiffResult.NONE);
    }
    return Verdict.of(Operation.SAME, Fields.EMPTY, DiffResult.NONE);
  }

  private static boolean imports(Goal goal, Prior prior) {
    String id = goal.declaration().options().importId();
    return !id.isEmpty()
        && !(prior.exists()
            && (prior.state().importId().equals(id) || prior.state().id().equals(id)));
  }

  private Verdict custom(Goal goal, Prior prior, Fields inputs, ProviderChange change) {
    Provider provider = providers.apply(Goal.pkg(goal.type()));
    Fields olds = prior.exists() ? prior.state().inputs() : Fields.EMPTY;
    CheckResult checked = check(provider, goal, olds, ignoring(goal, prior, inputs));
    if (!checked.failures().isEmpty()) {
      Operation op = prior.exists() ? Operation.UPDATE : Operation.CREATE;
      return Verdict.failed(op, inputs, messages(goal, checked));
    }
    if (!prior.exists()) {
      return Verdict.of(Operation.CREATE, checked.inputs(), DiffResult.NONE);
    }
    if (prior.pendingReplacement()) {
      return alreadyDeleted(checked.inputs());
    }
    Fields news = secrets.keepSealed(checked.inputs(), olds);
    DiffResult diff = diff(provider, goal, prior, news);
    if (change == ProviderChange.REPLACES_RESOURCES) {
      diff = replacing(diff, "provider");
    }
    return judge(goal, prior, diff, checked.inputs(), news);
  }

  /** For a goal whose old thing was deleted earlier in this run. */
  Verdict recreate(Goal goal, Fields inputs) {
    Provider provider = providers.apply(Goal.pkg(goal.type()));
    CheckResult checked = check(provider, goal, Fields.EMPTY, inputs);
    return checked.failures().isEmpty()
        ? alreadyDeleted(checked.inputs())
        : Verdict.failed(Operation.REPLACE, inputs, messages(goal, checked));
  }

  /** Whether a resource must be replaced once these inputs of it have become unknown. */
  boolean mustReplace(ResourceState state, Fields unknownInputs) {
    Provider provider = providers.apply(Goal.pkg(state.type()));
    var request =
        new DiffRequest(
            state.type(), state.id(), state.inputs(), state.outputs(), unknownInputs, List.of());
    return replaces(provider.diff(request));
  }

  private static Verdict alreadyDeleted(Fields inputs) {
    return new Verdict(Operation.REPLACE, Mode.ALREADY_DELETED, inputs, DiffResult.NONE, List.of());
  }

  private static CheckResult check(Provider provider, Goal goal, Fields olds, Fields news) {
    return provider.check(new CheckRequest(goal.type(), goal.declaration().name(), olds, news));
  }

  private static Fields ignoring(Goal goal, Prior prior, Fields inputs) {
    Fields result = inputs;
    if (prior.exists()) {
      for (String path : goal.declaration().options().ignoreChanges()) {
        result = PropertyPath.parse(path).reset(result, prior.state().inputs());
      }
    }
    return result;
  }

  private static List<String> messages(Goal goal, CheckResult checked) {
    var messages = new ArrayList<String>();
    for (var failure : checked.failures()) {
      String where = failure.property().isEmpty() ? "" : "property " + failure.property() + ": ";
      messages.add(
          goal.type() + " '" + goal.declaration().name() + "': " + where + failure.reason());
    }
    return messages;
  }

  private DiffResult diff(Provider provider, Goal goal, Prior prior, Fields news) {
    var options = goal.declaration().options();
    DiffResult diff =
        provider.diff(
            new DiffRequest(
                goal.type(),
                prior.state().id(),
                prior.state().inputs(),
                prior.state().outputs(),
                news,
                options.ignoreChanges()));
    return replaceOn(diff, options.replaceOnChanges());
  }

  private static DiffResult replaceOn(DiffResult diff, List<String> paths) {
    DiffResult result = diff;
    for (String path : paths) {
      PropertyPath wanted = PropertyPath.parse(path);
      for (String changed : diff.detailed().keySet()) {
        if (wanted.contains(PropertyPath.parse(changed))) {
          result = replacing(result, PropertyPath.parse(changed).keys().get(0));
        }
      }
    }
    return result;
  }

  private static DiffResult replacing(DiffResult diff, String key) {
    var replaces = new ArrayList<>(diff.replaces());
    if (!replaces.contains(key)) {
      replaces.add(key);
    }
    return new DiffResult(replaces, diff.deleteBeforeReplace(), new TreeMap<>(diff.detailed()));
  }

  private static Verdict judge(
      Goal goal, Prior prior, DiffResult diff, Fields checked, Fields sealed) {
    if (replaces(diff)) {
      if (prior.state().is(Mark.PROTECT) && goal.declaration().options().has(Flag.PROTECT)) {
        return Verdict.failed(Operation.REPLACE, checked, List.of(protectedMessage(goal, diff)));
      }
      return Verdict.of(Operation.REPLACE, checked, ordered(goal, diff));
    }
    if (diff.changes() || !prior.state().initErrors().isEmpty()) {
      return Verdict.of(Operation.UPDATE, checked, diff);
    }
    return Verdict.of(Operation.SAME, sealed, DiffResult.NONE);
  }

  private static boolean replaces(DiffResult diff) {
    return !diff.replaces().isEmpty()
        || diff.detailed().values().stream().anyMatch(PropertyDiff::replaces);
  }

  private static DiffResult ordered(Goal goal, DiffResult diff) {
    var options = goal.declaration().options();
    Order order = diff.deleteBeforeReplace();
    if (options.has(Flag.DELETE_BEFORE_REPLACE)) {
      order = Order.DELETE_FIRST;
    } else if (options.has(Flag.CREATE_BEFORE_DELETE)) {
      order = Order.CREATE_FIRST;
    }
    return new DiffResult(diff.replaces(), order, diff.detailed());
  }

  private static String protectedMessage(Goal goal, DiffResult diff) {
    return "unable to replace resource \""
        + goal.urn()
        + "\" as it is currently marked for protection. The change of "
        + String.join(", ", diff.detailed().keySet())
        + " needs a replacement; take `protect` away first, in a change of its own, or undo it";
  }
}
