package dev.freehold.providers.conformance;

import java.util.Map;

/** The system that a recorded run is replayed on. */
interface Surroundings extends AutoCloseable {
  /** How to reach it, as the configuration of a stack. */
  Map<String, String> config();

  /** The version of the provider that the recorded program asked for. */
  String version();

  /** Somebody does this to it; the actions have the names that the recorded runs give them. */
  void suffer(String action) throws Exception;

  @Override
  void close();
}
