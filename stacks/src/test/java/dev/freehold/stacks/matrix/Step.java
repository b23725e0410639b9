package dev.freehold.stacks.matrix;

import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.OnError;
import dev.freehold.engine.UpOptions.Refresh;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.stacks.things.Things;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One step of a case: what happens to the things, what is declared, and what is asked for.
 *
 * @param before done to the things behind the engine's back
 */
record Step(
    String name,
    List<Declaration> declarations,
    UpOptions options,
    Deed deed,
    Consumer<Things> before) {

  /** What is asked for. */
  enum Deed {
    UP,
    DESTROY
  }

  static Step up(String name, Program program) {
    return new Step(name, program.declarations(), UpOptions.DEFAULT, Deed.UP, things -> {});
  }

  static Step destroy(String name) {
    return new Step(name, List.of(), UpOptions.DEFAULT, Deed.DESTROY, things -> {});
  }

  Step withFaults(String... faults) {
    return after(
        things -> {
          things.faults.clear();
          things.faults.addAll(List.of(faults));
        });
  }

  Step after(Consumer<Things> deed) {
    return new Step(name, declarations, options, this.deed, before.andThen(deed));
  }

  Step continuing() {
    return with(new UpOptions(options.targets(), OnError.CONTINUE, options.refresh()));
  }

  Step refreshing() {
    return with(new UpOptions(options.targets(), options.onError(), Refresh.YES));
  }

  Step targeting(String... targets) {
    return with(new UpOptions(List.of(targets), options.onError(), options.refresh()));
  }

  private Step with(UpOptions other) {
    return new Step(name, declarations, other, deed, before);
  }

  /** A case: its steps one after the other on one stack. */
  static Map.Entry<String, List<Step>> of(String name, Step... steps) {
    return Map.entry(name, List.of(steps));
  }
}
