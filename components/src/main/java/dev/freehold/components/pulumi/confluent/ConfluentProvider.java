package dev.freehold.components.pulumi.confluent;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** The configuration of the provider {@code confluentcloud}: text, and JSON as text. */
final class ConfluentProvider extends DeclaredArgs {
  static final ResourceType TYPE = ResourceType.provider("confluentcloud", ConfluentProvider::new);

  @Import private @Nullable Object catalogRestEndpoint;
  @Import private @Nullable Object cloudApiKey;
  @Import private @Nullable Object cloudApiSecret;
  @Import private @Nullable Object endpoint;
  @Import private @Nullable Object environmentId;
  @Import private @Nullable Object flinkApiKey;
  @Import private @Nullable Object flinkApiSecret;
  @Import private @Nullable Object flinkComputePoolId;
  @Import private @Nullable Object flinkPrincipalId;
  @Import private @Nullable Object flinkRestEndpoint;
  @Import private @Nullable Object kafkaApiKey;
  @Import private @Nullable Object kafkaApiSecret;
  @Import private @Nullable Object kafkaId;
  @Import private @Nullable Object kafkaRestEndpoint;
  @Import private @Nullable Object maxRetries;
  @Import private @Nullable Object organizationId;
  @Import private @Nullable Object schemaRegistryApiKey;
  @Import private @Nullable Object schemaRegistryApiSecret;
  @Import private @Nullable Object schemaRegistryId;
  @Import private @Nullable Object schemaRegistryRestEndpoint;
  @Import private @Nullable Object tableflowApiKey;
  @Import private @Nullable Object tableflowApiSecret;
}
