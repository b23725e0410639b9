package dev.freehold.engine.state;

/** Whether a process runs, as far as this one can tell. */
public enum Liveness {
  ALIVE,
  DEAD,
  /** On another host, in another container, or a lock of the CLI. */
  NOT_KNOWN
}
