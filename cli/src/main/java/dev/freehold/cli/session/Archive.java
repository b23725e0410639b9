package dev.freehold.cli.session;

import dev.freehold.engine.StackId;
import dev.freehold.engine.pulumi.PulumiStacks;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.state.HeldLock;
import dev.freehold.engine.state.StackLock;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.state.StateBackend.SecretDisplay;
import java.util.LinkedHashMap;
import java.util.List;

/** The states of stacks in a backend, whoever opens it. */
public interface Archive {
  List<StackId> stacks();

  /** How many resources a stack has; reads its state. */
  int resources(StackId stack);

  /** The state in the form of {@code pulumi stack export}. */
  String export(StackId stack, SecretDisplay secrets, Passphrase passphrase);

  /** Replaces the state by an exported one; gives what was left out. */
  List<String> importState(StackId stack, String json, Passphrase passphrase);

  /** Whether {@link #locks} can tell; {@link #unlock} works all the same. */
  boolean showsLocks();

  List<HeldLock> locks(StackId stack);

  /** Breaks these locks of a stack, or where locks cannot be seen, whatever locks it. */
  void unlock(StackId stack, List<HeldLock> locks);

  /** A backend of the embedded engine. */
  static Archive of(StateBackend backend) {
    return new Archive() {
      @Override
      public List<StackId> stacks() {
        return backend.stacks();
      }

      @Override
      public int resources(StackId stack) {
        return backend.load(stack).resources().size();
      }

      @Override
      public String export(StackId stack, SecretDisplay secrets, Passphrase passphrase) {
        return backend.export(stack, secrets, passphrase);
      }

      @Override
      public List<String> importState(StackId stack, String json, Passphrase passphrase) {
        try (StackLock lock = backend.lock(stack)) {
          return backend.importState(lock, json, passphrase);
        }
      }

      @Override
      public boolean showsLocks() {
        return true;
      }

      @Override
      public List<HeldLock> locks(StackId stack) {
        return backend.locks(stack);
      }

      @Override
      public void unlock(StackId stack, List<HeldLock> locks) {
        backend.breakLocks(stack, locks);
      }
    };
  }

  /** A backend that only the CLI opens. */
  static Archive of(PulumiStacks stacks) {
    var resources = new LinkedHashMap<StackId, Integer>();
    stacks.all().forEach(entry -> resources.put(entry.stack(), entry.resources()));
    return new Archive() {
      @Override
      public List<StackId> stacks() {
        return List.copyOf(resources.keySet());
      }

      @Override
      public int resources(StackId stack) {
        return resources.getOrDefault(stack, 0);
      }

      @Override
      public String export(StackId stack, SecretDisplay secrets, Passphrase passphrase) {
        return stacks.export(stack, secrets);
      }

      @Override
      public List<String> importState(StackId stack, String json, Passphrase passphrase) {
        stacks.importState(stack, json);
        return List.of();
      }

      @Override
      public boolean showsLocks() {
        return false;
      }

      @Override
      public List<HeldLock> locks(StackId stack) {
        return List.of();
      }

      @Override
      public void unlock(StackId stack, List<HeldLock> locks) {
        stacks.cancel(stack);
      }
    };
  }
}
