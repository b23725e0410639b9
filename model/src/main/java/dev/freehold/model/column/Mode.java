package dev.freehold.model.column;

/** Whether a column may be empty or holds many values. */
public enum Mode {
  NULLABLE,
  REQUIRED,
  REPEATED
}
