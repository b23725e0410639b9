package dev.freehold.engine.embedded;

import dev.freehold.engine.state.JournaledState;
import java.util.function.Supplier;

/** What {@link Steps} works with. */
record StepsContext(
    JournaledState state,
    Goals goals,
    Decider decider,
    StackProviders providers,
    Materialiser materialiser,
    NewState states,
    Supplier<String> newIds) {}
