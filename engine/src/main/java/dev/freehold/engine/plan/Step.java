package dev.freehold.engine.plan;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;

/**
 * One step of a plan.
 *
 * @param id id of the thing that is there now; empty when there is none
 * @param origin what declared it; {@link Origin#NONE} for what is only in the state
 * @param before inputs of the last run; empty on create
 * @param after inputs that are wanted, with unknowns; empty on delete
 * @param outputs what the state says of the thing now; empty on create
 */
public record Step(
    Operation op,
    Urn urn,
    String id,
    Origin origin,
    Fields before,
    Fields after,
    Fields outputs,
    DiffResult diff) {
  /** Whether it is about a default provider, which people did not declare. */
  public boolean internal() {
    return urn.isDefaultProvider();
  }
}
