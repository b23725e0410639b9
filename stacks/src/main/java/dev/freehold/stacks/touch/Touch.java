package dev.freehold.stacks.touch;

import dev.freehold.stacks.DomainStack;
import java.util.List;

/**
 * A stack that a change touches.
 *
 * @param reasons {@code changed: topic/orders in orders/domain.yaml:14}, {@code affected: grant
 *     read topic/x to service/y in payments/domain.yaml:30}, {@code platform: default retention}
 */
public record Touch(DomainStack stack, List<String> reasons) {
  public Touch {
    reasons = List.copyOf(reasons);
  }
}
