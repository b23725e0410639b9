package dev.freehold.engine.embedded;

import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.ResourceStateBuilder;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;

/** Makes the state entry of a goal. */
final class NewState {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

  private final Clock clock;

  NewState(Clock clock) {
    this.clock = clock;
  }

  /** An entry without id and outputs; what is begun is written like this. */
  ResourceState begun(Goal goal, Fields inputs, Present present) {
    String now = TIME.format(Instant.now(clock));
    return described(
            ResourceState.builder(
                goal.urn(),
                goal.custom() ? ResourceState.Kind.CUSTOM : ResourceState.Kind.COMPONENT),
            goal,
            inputs,
            present)
        .created(now)
        .modified(now)
        .build()
        .renamed(present.kept());
  }

  ResourceState created(ResourceState begun, String id, Fields outputs) {
    return begun.toBuilder().id(id).outputs(secretsMarked(begun, outputs)).build();
  }

  /** The old entry with what the goal says now; unchanged when the goal says the same. */
  ResourceState same(Goal goal, ResourceState old, Fields inputs, Present present) {
    return described(old.toBuilder().urn(goal.urn()), goal, inputs, present)
        .build()
        .renamed(present.kept());
  }

  ResourceState updated(ResourceState begun, ResourceState old, Fields outputs) {
    return begun.toBuilder()
        .id(old.id())
        .outputs(secretsMarked(begun, outputs))
        .created(old.created())
        .build();
  }

  String now() {
    return TIME.format(Instant.now(clock));
  }

  private static ResourceStateBuilder described(
      ResourceStateBuilder builder, Goal goal, Fields inputs, Present present) {
    Options options = goal.declaration().options();
    boolean provided = goal.declaration().kind() == Kind.CUSTOM;
    builder
        .inputs(inputs)
        .parent(goal.parent())
        .provider(
            provided ? goal.provider() + "::" + present.providerIds().get(goal.provider()) : "")
        .dependencies(goal.dependencies())
        .propertyDependencies(goal.propertyDependencies())
        .additionalSecretOutputs(options.additionalSecretOutputs())
        .importId(options.importId())
        .ignoreChanges(options.ignoreChanges())
        .replaceOnChanges(options.replaceOnChanges());
    mark(builder, Mark.PROTECT, options.has(Flag.PROTECT));
    mark(builder, Mark.RETAIN_ON_DELETE, options.has(Flag.RETAIN_ON_DELETE));
    return builder;
  }

  private static void mark(ResourceStateBuilder builder, Mark mark, boolean on) {
    if (on) {
      builder.mark(mark);
    } else {
      builder.unmark(mark);
    }
  }

  /** What was secret as an input, or was asked to be, is secret as an output. */
  static Fields secretsMarked(ResourceState state, Fields outputs) {
    var marked = new TreeMap<String, PropertyValue>(outputs.values());
    marked.replaceAll(
        (key, value) -> isSecret(value) || !mustBeSecret(state, key) ? value : new Secret(value));
    return new Fields(marked);
  }

  private static boolean mustBeSecret(ResourceState state, String key) {
    return state.additionalSecretOutputs().contains(key)
        || state.inputs().get(key).map(NewState::isSecret).orElse(false);
  }

  private static boolean isSecret(PropertyValue value) {
    return value instanceof Secret || value instanceof SealedSecret || value instanceof SecretRef;
  }
}
