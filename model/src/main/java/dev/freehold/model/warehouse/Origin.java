package dev.freehold.model.warehouse;

/** Where a thing comes from when its stack does not have it yet. */
public enum Origin {
  /** It is created. */
  CREATED,
  /** {@code adopt: true}: it exists already under its physical name and is imported. */
  ADOPTED
}
