package dev.freehold.engine.plan;

import java.util.Locale;

/** What a step does; the texts are Pulumi's. */
public enum Operation {
  SAME,
  CREATE,
  UPDATE,
  DELETE,
  REPLACE,
  CREATE_REPLACEMENT,
  DELETE_REPLACED,
  REMOVE_PENDING_REPLACE,
  IMPORT,
  REFRESH;

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it counts in a summary; the halves of a replacement do not. */
  public boolean logical() {
    return this != CREATE_REPLACEMENT
        && this != DELETE_REPLACED
        && this != REMOVE_PENDING_REPLACE
        && this != REFRESH;
  }
}
