package dev.freehold.components.google;

import dev.freehold.model.grant.Level;

/** The predefined roles behind the words of grants. */
public final class Roles {
  /** Runs queries in a project. */
  public static final String JOB_USER = "roles/bigquery.jobUser";

  /** Sees columns of a policy tag as they are. */
  public static final String CLEAR = "roles/datacatalog.categoryFineGrainedReader";

  /** Sees columns of a data policy masked. */
  public static final String MASKED = "roles/bigquerydatapolicy.maskedReader";

  private Roles() {}

  /** The role on a dataset, a table or a view; nothing there can be operated. */
  public static String of(Level level) {
    return switch (level) {
      case READ -> "roles/bigquery.dataViewer";
      case WRITE -> "roles/bigquery.dataEditor";
      case DESCRIBE -> "roles/bigquery.metadataViewer";
      case OPERATE -> throw new IllegalArgumentException("a warehouse is not operated");
    };
  }
}
