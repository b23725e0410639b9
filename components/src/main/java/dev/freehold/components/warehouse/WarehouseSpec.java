package dev.freehold.components.warehouse;

import dev.freehold.components.access.ClassAccess;
import dev.freehold.components.google.GoogleAccess;
import dev.freehold.components.google.GoogleProject;
import dev.freehold.components.google.Member;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.model.grant.Level;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.warehouse.Lifetimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a warehouse consists of.
 *
 * @param thing the dataset
 * @param encryptionKey the full name of a Cloud KMS key; empty where Google holds the key
 * @param views in an order in which each comes after those that it reads
 * @param accesses to the whole dataset, at most one per principal and level
 * @param classAccesses who sees columns of masked classes, and how
 */
public record WarehouseSpec(
    GoogleProject project,
    Thing thing,
    String location,
    Lifetimes lifetimes,
    String encryptionKey,
    List<TableSpec> tables,
    List<ViewSpec> views,
    List<RoutineSpec> routines,
    List<GoogleAccess> accesses,
    List<ClassAccess> classAccesses) {
  public WarehouseSpec {
    tables = List.copyOf(tables);
    views = List.copyOf(views);
    routines = List.copyOf(routines);
    accesses = List.copyOf(accesses);
    classAccesses = List.copyOf(classAccesses);
  }

  /**
   * A dataset in the EU that keeps rows forever.
   *
   * @param dataset as BigQuery knows it: {@code payments_core}
   */
  public static Builder in(GoogleProject project, String dataset) {
    return new Builder(project, dataset);
  }

  /** The same under another logical name. */
  public WarehouseSpec named(String name) {
    return new WarehouseSpec(
        project,
        thing.named(name),
        location,
        lifetimes,
        encryptionKey,
        tables,
        views,
        routines,
        accesses,
        classAccesses);
  }

  /** The same without views and routines. */
  public WarehouseSpec withoutQueries() {
    return new WarehouseSpec(
        project,
        thing,
        location,
        lifetimes,
        encryptionKey,
        tables,
        List.of(),
        List.of(),
        accesses,
        classAccesses);
  }

  String dataset() {
    return thing.id();
  }

  /** Collects what is different from the defaults. */
  public static final class Builder {
    private static final Duration WEEK = Duration.ofDays(7);

    private final GoogleProject project;
    private final List<TableSpec> tables = new ArrayList<>();
    private final List<ViewSpec> views = new ArrayList<>();
    private final List<GoogleAccess> accesses = new ArrayList<>();
    private Thing thing;
    private String location = "EU";
    private TimeLimit retention = TimeLimit.unlimited();

    private Builder(GoogleProject project, String dataset) {
      this.project = project;
      this.thing = Thing.named(dataset, dataset);
    }

    /** {@code EU}, {@code europe-west1}. */
    public Builder location(String where) {
      location = where;
      return this;
    }

    public Builder description(String text) {
      thing = thing.described(text);
      return this;
    }

    /** Partitions of new tables go after this time. */
    public Builder retention(Duration time) {
      retention = TimeLimit.of(time);
      return this;
    }

    public Builder table(TableSpec table) {
      tables.add(table);
      return this;
    }

    /** Comes after the views that it reads. */
    public Builder view(ViewSpec view) {
      views.add(view);
      return this;
    }

    /** Lets somebody read everything in it. */
    public Builder reader(Member member) {
      accesses.add(GoogleAccess.of(member, Level.READ));
      return this;
    }

    /** Lets somebody write everything in it. */
    public Builder writer(Member member) {
      accesses.add(GoogleAccess.of(member, Level.WRITE));
      return this;
    }

    /** A plan that would delete or replace the dataset fails. */
    public Builder protect() {
      thing = thing.with(Flag.PROTECT);
      return this;
    }

    public WarehouseSpec build() {
      return new WarehouseSpec(
          project,
          thing,
          location,
          new Lifetimes(retention, TimeLimit.unlimited(), WEEK),
          "",
          tables,
          views,
          List.of(),
          accesses,
          List.of());
    }
  }
}
