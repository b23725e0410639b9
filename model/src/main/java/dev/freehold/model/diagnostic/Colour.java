package dev.freehold.model.diagnostic;

/** Whether the rendered text carries terminal colour codes. */
public enum Colour {
  ON,
  OFF
}
