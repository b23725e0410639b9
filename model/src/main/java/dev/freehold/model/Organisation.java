package dev.freehold.model;

import dev.freehold.model.diagnostic.Report;
import java.nio.file.Path;
import java.util.List;

/** An organisation's folder, read and checked: the way into the model. */
public final class Organisation {
  private Organisation() {}

  /** Reads every file; a problem, a missing folder included, is in {@link #report()}. */
  public static Organisation load(Path root) {
    throw new UnsupportedOperationException(root.toString());
  }

  /** The problems of the files by themselves. */
  public Report report() {
    throw new UnsupportedOperationException();
  }

  /** The problems of all files and all environments. */
  public Report check() {
    throw new UnsupportedOperationException();
  }

  /** The environments of platform.yaml, sorted. */
  public List<String> environments() {
    throw new UnsupportedOperationException();
  }

  /** One environment resolved; refused while any file has an error. */
  public Result<Platform> environment(String name) {
    throw new UnsupportedOperationException(name);
  }

  /**
   * Where a value came from: {@code explain("payments", "prod", "topic/transactions",
   * "retention")}.
   */
  public Result<Explanation> explain(String domain, String environment, String entry, String key) {
    throw new UnsupportedOperationException(domain + environment + entry + key);
  }
}
