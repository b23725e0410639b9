package dev.freehold.local;

/** A moment in the life of a service that is worth a line. */
public enum Phase {
  /** It runs with the same settings: nothing to do. */
  ALREADY_RUNNING,
  /** It runs with other settings: it is stopped first. */
  RESTARTING,
  /** Its program is not there yet and is being fetched, once. */
  INSTALLING,
  /** Its process has been launched. */
  STARTING,
  /** It answers. */
  READY,
  /** It has been asked to end. */
  STOPPING,
  /** It has ended. */
  STOPPED,
  /** It did not start; the report says why. */
  FAILED
}
