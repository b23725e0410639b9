package dev.freehold.local;

/** How a service is doing. */
public enum ServiceState {
  /** Runs and has been ready. */
  RUNNING,
  /** Runs but has not been ready yet. */
  STARTING,
  /** Does not run; it was stopped or never started. */
  STOPPED,
  /** Does not run although nobody stopped it. */
  DIED
}
