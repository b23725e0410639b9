package dev.freehold.engine.state;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The state of a stack.
 *
 * @param salt the passphrase provider's salt record; empty when the stack has no secrets yet
 * @param resources in an order in which everything comes after what it needs
 */
public record Deployment(
    Manifest manifest,
    String salt,
    List<ResourceState> resources,
    List<PendingOperation> pendingOperations) {
  public static final Deployment EMPTY = new Deployment(Manifest.NONE, "", List.of(), List.of());

  public Deployment {
    resources = List.copyOf(resources);
    pendingOperations = List.copyOf(pendingOperations);
  }

  public Deployment withResources(List<ResourceState> newResources) {
    return new Deployment(manifest, salt, newResources, pendingOperations);
  }

  public Deployment withPending(List<PendingOperation> pending) {
    return new Deployment(manifest, salt, resources, pending);
  }

  Deployment withSalt(String newSalt) {
    return new Deployment(manifest, newSalt, resources, pendingOperations);
  }

  Deployment withManifest(Manifest newManifest) {
    return new Deployment(newManifest, salt, resources, pendingOperations);
  }

  /**
   * Who wrote it and when.
   *
   * @param time RFC 3339 with nanoseconds, UTC
   * @param version of the writer; the magic is its SHA-256
   */
  public record Manifest(String time, String version) {
    public static final Manifest NONE = new Manifest("", "");

    /** Lower-case hexadecimal SHA-256 of the version; empty without one. */
    String magic() {
      return version.isEmpty() ? "" : Digest.of(version.getBytes(StandardCharsets.UTF_8));
    }
  }
}
