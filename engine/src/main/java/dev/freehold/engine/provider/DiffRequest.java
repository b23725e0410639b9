package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;
import java.util.List;

/**
 * @param oldInputs inputs of the last run
 * @param oldOutputs outputs in the state; secrets may still be sealed
 * @param news checked inputs; may hold unknowns
 */
public record DiffRequest(
    String type,
    String id,
    Fields oldInputs,
    Fields oldOutputs,
    Fields news,
    List<String> ignoreChanges) {
  public DiffRequest {
    ignoreChanges = List.copyOf(ignoreChanges);
  }
}
