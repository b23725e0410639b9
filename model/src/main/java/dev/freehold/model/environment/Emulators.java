package dev.freehold.model.environment;

/**
 * The addresses of what stands for Google's APIs in a local environment; empty where there is none.
 *
 * @param bigquery BigQuery's
 * @param google those of policy tags, data policies, IAM and projects
 */
public record Emulators(String bigquery, String google) {
  public static Emulators none() {
    return new Emulators("", "");
  }

  /** Whether there is any. */
  public boolean isEmpty() {
    return bigquery.isEmpty() && google.isEmpty();
  }
}
