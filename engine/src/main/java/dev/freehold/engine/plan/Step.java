package dev.freehold.engine.plan;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import java.util.List;

/**
 * One step of a plan.
 *
 * @param parent the component above; {@link Urn#NONE} at the top
 * @param id id of the thing that is there now; empty when there is none
 * @param origin what declared it; {@link Origin#NONE} for what is only in the state
 * @param before inputs of the last run; empty on create
 * @param after inputs that are wanted, with unknowns; empty on delete
 * @param outputs what the state says of the thing now; empty on create
 */
public record Step(
    Operation op,
    Urn urn,
    Urn parent,
    String id,
    Origin origin,
    Fields before,
    Fields after,
    Fields outputs,
    DiffResult diff,
    Fate fate) {

  /** What becomes of the thing itself when it leaves the stack. */
  public enum Fate {
    FOLLOWS_THE_STACK,
    LIVES_ON
  }

  /** The same with other wanted inputs. */
  public Step withAfter(Fields wanted) {
    return new Step(op, urn, parent, id, origin, before, wanted, outputs, diff, fate);
  }

  /** Whether a delete only takes it out of the stack. */
  public boolean retained() {
    return fate == Fate.LIVES_ON;
  }

  /** The properties whose change asks for a replacement. */
  public List<String> replaces() {
    return diff.replaces();
  }

  /** Whether it is about a default provider, which people did not declare. */
  public boolean internal() {
    return urn.isDefaultProvider();
  }
}
