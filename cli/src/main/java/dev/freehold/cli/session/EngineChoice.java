package dev.freehold.cli.session;

/** What {@code --engine} says. */
public enum EngineChoice {
  /**
   * What {@code engines:} of platform.yaml says; otherwise the Pulumi CLI where the environment
   * names a backend that only it opens, and the embedded engine elsewhere.
   */
  AUTO,
  PULUMI,
  EMBEDDED
}
