package dev.freehold.stacks.review;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.embedded.EmbeddedEngine;
import dev.freehold.engine.embedded.EngineParts;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.provider.ProviderFactory;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Plans what changes between two sets of declarations; secrets stand for themselves by name. */
public final class ReviewEngine implements AutoCloseable {
  private final EmbeddedEngine engine;

  /**
   * @param empty a backend without states, for this engine alone
   */
  public ReviewEngine(
      ProviderFactory providers, StateBackend empty, Clock clock, Supplier<String> newIds) {
    engine =
        new EmbeddedEngine(
            new EngineParts(
                pkg -> providers.open(pkg).map(Pretence::new),
                empty,
                Passphrase.of(newIds.get()),
                new Names(),
                clock,
                newIds));
  }

  /** A secret is its own name. */
  private static final class Names implements SecretSource {
    @Override
    public Optional<Secret> find(SecretRef reference) {
      return Optional.of(new Secret(PropertyValue.of(reference.uri())));
    }

    @Override
    public String place(SecretRef reference) {
      return "the declaration";
    }
  }

  /**
   * What changes where everything that was declared before is there.
   *
   * @throws IllegalStateException when what was declared before could not even be pretended
   */
  public Plan plan(List<Declaration> before, Stack now) {
    if (!before.isEmpty()) {
      var was = new Stack(now.id(), now.config(), before);
      Outcome outcome = engine.up(was, UpOptions.DEFAULT, plan -> true, Progress.NONE);
      if (outcome.failed()) {
        throw new IllegalStateException(
            "what was declared before could not be planned: " + outcome.problems());
      }
    }
    return engine.preview(now, UpOptions.DEFAULT);
  }

  @Override
  public void close() {
    engine.close();
  }
}
