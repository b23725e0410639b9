package dev.freehold.engine.pulumi;

import dev.freehold.engine.StackId;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.state.JournaledState;
import dev.freehold.engine.state.StackLock;
import dev.freehold.engine.state.StateBackend;
import java.util.List;

/** Where the CLI keeps stacks. */
public sealed interface Backend {
  /** As in PULUMI_BACKEND_URL. */
  String url();

  /** Whether a run of the embedded engine crashed and left what the CLI does not read. */
  boolean unfinished(StackId stack);

  /** Brings what such a run has done into the checkpoint; gives notes on it. */
  List<String> finish(StackId stack, Passphrase passphrase);

  /** A backend that only the CLI opens. */
  static Backend at(String url) {
    return new Remote(url);
  }

  /** A backend that the embedded engine works on as well. */
  static Backend shared(String url, StateBackend state) {
    return new Shared(url, state);
  }

  /** Opened by the CLI alone. */
  record Remote(String url) implements Backend {
    @Override
    public boolean unfinished(StackId stack) {
      return false;
    }

    @Override
    public List<String> finish(StackId stack, Passphrase passphrase) {
      return List.of();
    }
  }

  /** Opened by both engines. */
  record Shared(String url, StateBackend state) implements Backend {
    @Override
    public boolean unfinished(StackId stack) {
      return state.unfinished(stack);
    }

    @Override
    public List<String> finish(StackId stack, Passphrase passphrase) {
      try (StackLock lock = state.lock(stack);
          JournaledState opened = state.open(lock, passphrase)) {
        return opened.notes();
      }
    }
  }
}
