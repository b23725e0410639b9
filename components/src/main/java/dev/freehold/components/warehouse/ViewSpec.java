package dev.freehold.components.warehouse;

import dev.freehold.components.google.GoogleAccess;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.model.warehouse.Materialization;
import java.util.List;

/**
 * What a view consists of.
 *
 * @param query in SQL, with the names that BigQuery knows
 * @param needs what of the same stack it reads
 * @param authorisedOn the datasets of the same stack that it may read for whoever reads it
 * @param accesses to this view alone, at most one per principal and level
 */
public record ViewSpec(
    Thing thing,
    String query,
    Materialization materialization,
    List<DeclarationId> needs,
    List<Authorisation> authorisedOn,
    List<GoogleAccess> accesses) {
  public ViewSpec {
    needs = List.copyOf(needs);
    authorisedOn = List.copyOf(authorisedOn);
    accesses = List.copyOf(accesses);
  }

  /**
   * A view that everybody reads who reads the dataset.
   *
   * @param name in the dataset
   * @param query in SQL, with the names that BigQuery knows
   * @param needs what of the same stack it reads
   */
  public static ViewSpec of(String name, String query, DeclarationId... needs) {
    return new ViewSpec(
        Thing.named(name, name),
        query,
        Materialization.none(),
        List.of(needs),
        List.of(),
        List.of());
  }

  /**
   * A dataset that lets the view read.
   *
   * @param warehouse its name in the stack
   * @param dataset its id
   */
  public record Authorisation(String warehouse, String dataset) {}
}
