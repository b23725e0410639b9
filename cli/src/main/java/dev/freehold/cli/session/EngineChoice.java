package dev.freehold.cli.session;

/** What {@code --engine} says. */
public enum EngineChoice {
  /**
   * What {@code engines:} of platform.yaml says; otherwise the Pulumi CLI where the environment's
   * {@code backend:} is not a folder, and the embedded engine elsewhere.
   */
  AUTO,
  PULUMI,
  EMBEDDED
}
