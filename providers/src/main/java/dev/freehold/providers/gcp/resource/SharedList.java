package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.value.Fields;
import java.util.Optional;

/**
 * A list that several programs own parts of, such as an IAM policy: it is read, changed and written
 * back under the tag that it was read with.
 *
 * @param <I> one change of it
 */
public interface SharedList<I> {
  /** What the list is of, equal for changes of the same one. */
  String key();

  /** Empty where the thing is gone that it is of; throws when it cannot be read. */
  Optional<Fields> read();

  /** Why the change cannot be made. */
  Optional<String> refusal(Fields list, I item);

  /** The list with the change; the same one when there is nothing to do. */
  Fields with(Fields list, I item);

  /** Writes it if it still has the tag that it was read with. */
  Fields write(Fields list);

  /** Whether the change is seen in the list. */
  boolean shows(Fields list, I item);

  /** Whether the change takes something away, so that its absence must be proved. */
  boolean removes(I item);
}
