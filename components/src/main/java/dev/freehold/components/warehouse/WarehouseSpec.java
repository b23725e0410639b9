package dev.freehold.components.warehouse;

import dev.freehold.components.access.ClassAccess;
import dev.freehold.components.google.GoogleAccess;
import dev.freehold.components.google.GoogleProject;
import dev.freehold.model.warehouse.Lifetimes;
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
}
