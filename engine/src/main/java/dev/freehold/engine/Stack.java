package dev.freehold.engine;

import dev.freehold.engine.declaration.Declaration;
import java.util.List;
import java.util.Map;

/**
 * What an engine is given: everything that should exist in one stack.
 *
 * @param config configuration of default providers, {@code kafka:tlsEnabled} to text
 * @param declarations parents before children, everything after what it refers to
 */
public record Stack(StackId id, Map<String, String> config, List<Declaration> declarations) {
  public Stack {
    config = Map.copyOf(config);
    declarations = List.copyOf(declarations);
  }
}
