package dev.freehold.engine;

/**
 * Names a stack in a backend.
 *
 * @param project the name in Pulumi.yaml
 * @param stack {@code payments.prod}
 */
public record StackId(String project, String stack) {
  @Override
  public String toString() {
    return project + "/" + stack;
  }
}
