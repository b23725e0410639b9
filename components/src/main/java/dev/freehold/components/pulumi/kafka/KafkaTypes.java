package dev.freehold.components.pulumi.kafka;

import dev.freehold.components.pulumi.ResourceType;
import java.util.List;

/** The registered types of the official {@code kafka} provider; a new one is a line here. */
public final class KafkaTypes {
  public static final List<ResourceType> ALL =
      List.of(
          KafkaAcl.TYPE,
          KafkaQuota.TYPE,
          KafkaTopic.TYPE,
          KafkaCredential.TYPE,
          KafkaProvider.TYPE);

  private KafkaTypes() {}
}
