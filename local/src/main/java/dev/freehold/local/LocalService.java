package dev.freehold.local;

import java.time.Duration;
import java.util.List;

/** A program that the local environment can run. */
public interface LocalService {
  /** Name of the service and of its folder. */
  String name();

  /** Addresses that must be free before the start and answer after it. */
  List<Endpoint> endpoints();

  /**
   * Puts its program in place where it is missing, which may take minutes; asked before each start.
   * Throws {@link LocalException} with the way to do it by hand.
   */
  default void install(ServiceFolder folder, LocalProgress progress) {}

  /** How to run it on this folder. Throws {@link LocalException} where its program is missing. */
  Launch launch(ServiceFolder folder);

  /** Where a person changes a port that is taken, such as {@code clusters.local.port}. */
  String portSetting();

  /** Whether it serves; asked again and again after the start. */
  default boolean isReady(ServiceFolder folder) {
    return endpoints().stream().allMatch(Endpoint::answers);
  }

  /** How long a start may take. */
  default Duration patience() {
    return Duration.ofSeconds(60);
  }
}
