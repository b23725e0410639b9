package dev.freehold.local;

import java.nio.file.Path;
import java.util.List;

/**
 * What is known of a service.
 *
 * @param pid process id, or 0 when it does not run
 * @param endpoints addresses as {@code host:port}; of the last run when it does not run
 */
public record ServiceStatus(
    String name, ServiceState state, long pid, List<String> endpoints, Path log) {
  /** Copies the list. */
  public ServiceStatus {
    endpoints = List.copyOf(endpoints);
  }
}
