package dev.freehold.model.warehouse;

import java.util.List;

/**
 * How BigQuery stores a table's rows.
 *
 * @param clusterBy at most four columns
 */
public record Layout(Partitioning partitioning, Filter filter, List<String> clusterBy) {
  /** {@code requirePartitionFilter}. */
  public enum Filter {
    OPTIONAL,
    REQUIRED
  }

  public Layout {
    clusterBy = List.copyOf(clusterBy);
  }
}
