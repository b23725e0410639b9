package dev.freehold.engine;

import dev.freehold.engine.plan.Operation;

/** Hears of a run while it goes on; called from one thread at a time. */
public interface Progress {
  Progress NONE =
      new Progress() {
        @Override
        public void planned(int steps) {}

        @Override
        public void began(Operation op, Urn urn) {}

        @Override
        public void ended(Operation op, Urn urn) {}

        @Override
        public void failed(Operation op, Urn urn, String message) {}
      };

  /** How many steps that change something are to come. */
  void planned(int steps);

  void began(Operation op, Urn urn);

  void ended(Operation op, Urn urn);

  void failed(Operation op, Urn urn, String message);
}
