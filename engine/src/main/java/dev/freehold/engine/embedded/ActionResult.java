package dev.freehold.engine.embedded;

import dev.freehold.engine.provider.Result;
import dev.freehold.engine.value.Fields;

/**
 * What a provider answered to one action.
 *
 * @param outcome the id and properties of the thing; all empty for a delete, and for a read that
 *     found nothing
 */
record ActionResult(Action action, Result<Answer> outcome) {
  /** Of creates, updates, deletes and reads alike. */
  record Answer(String id, Fields inputs, Fields outputs) {
    static final Answer NOTHING = new Answer("", Fields.EMPTY, Fields.EMPTY);
  }
}
