package dev.freehold.providers.gcp.rest;

/** Gives access tokens; may ask Google for one. */
@FunctionalInterface
public interface Token {
  /** A token that is valid now. */
  String current();
}
