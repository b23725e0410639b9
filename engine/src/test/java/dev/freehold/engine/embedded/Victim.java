package dev.freehold.engine.embedded;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.state.StateBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brings a stack to one random program after the other, until it is killed. */
final class Victim implements AutoCloseable {
  static final Passphrase PASSPHRASE = Passphrase.of("test");
  static final String READY = "ready";

  private final World world;
  private final StateBackend backend;
  private final EmbeddedEngine engine;

  Victim(Path folder) {
    world = new World(new FolderOfThings(folder));
    backend = FileBackend.at(folder, "freehold-test");
    engine =
        new EmbeddedEngine(
            new EngineParts(
                pkg -> Optional.of(new ThingProvider(world)),
                backend,
                PASSPHRASE,
                new NoSecrets(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString()));
  }

  /**
   * @param args folder and seed
   */
  public static void main(String[] args) {
    long seed = Long.parseLong(args[1]);
    try (var victim = new Victim(Path.of(args[0]))) {
      System.out.println(READY);
      while (true) {
        victim.succeed(RandomProgram.of(seed).stack());
        seed++;
      }
    }
  }

  void succeed(Stack stack) {
    Outcome outcome = engine.up(stack, UpOptions.DEFAULT, plan -> true, Progress.NONE);
    if (outcome.failed() || !world.createdTwice.isEmpty()) {
      throw new AssertionError(outcome.problems() + " created twice: " + world.createdTwice);
    }
  }

  Plan preview(Stack stack) {
    return engine.preview(stack, UpOptions.DEFAULT);
  }

  Books books() {
    return Books.of(backend, PASSPHRASE, Set.of());
  }

  World world() {
    return world;
  }

  @Override
  public void close() {
    engine.close();
  }
}
