package dev.freehold.sql;

/** Where something is in BigQuery. */
public record PhysicalName(String project, String dataset, String name) {

  /** As SQL writes it: {@code `project`.`dataset`.`name`}. */
  public String sql() {
    return "`" + project + "`.`" + dataset + "`.`" + name + "`";
  }

  /** As ZetaSQL writes it in suggestions. */
  String dotted() {
    return project + "." + dataset + "." + name;
  }
}
