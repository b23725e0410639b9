package dev.freehold.components.pulumi.confluent;

import dev.freehold.components.pulumi.ResourceType;
import java.util.List;

/**
 * The registered types of the official {@code confluentcloud} provider; a new one is a line here.
 */
public final class ConfluentTypes {
  public static final List<ResourceType> ALL =
      List.of(ConfluentAcl.TYPE, ConfluentQuota.TYPE, ConfluentTopic.TYPE, ConfluentProvider.TYPE);

  private ConfluentTypes() {}
}
