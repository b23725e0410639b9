package dev.freehold.components.pulumi.kafka;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** The configuration of the provider {@code kafka}: text, and JSON as text. */
final class KafkaProvider extends DeclaredArgs {
  static final ResourceType TYPE = ResourceType.provider("kafka", KafkaProvider::new);

  @Import private @Nullable Object bootstrapServers;
  @Import private @Nullable Object caCert;
  @Import private @Nullable Object caCertFile;
  @Import private @Nullable Object clientCert;
  @Import private @Nullable Object clientCertFile;
  @Import private @Nullable Object clientKey;
  @Import private @Nullable Object clientKeyFile;
  @Import private @Nullable Object clientKeyPassphrase;
  @Import private @Nullable Object kafkaVersion;
  @Import private @Nullable Object saslAwsAccessKey;
  @Import private @Nullable Object saslAwsContainerAuthorizationTokenFile;
  @Import private @Nullable Object saslAwsContainerCredentialsFullUri;
  @Import private @Nullable Object saslAwsCredsDebug;
  @Import private @Nullable Object saslAwsExternalId;
  @Import private @Nullable Object saslAwsProfile;
  @Import private @Nullable Object saslAwsRegion;
  @Import private @Nullable Object saslAwsRoleArn;
  @Import private @Nullable Object saslAwsSecretKey;
  @Import private @Nullable Object saslAwsSharedConfigFiles;
  @Import private @Nullable Object saslAwsToken;
  @Import private @Nullable Object saslMechanism;
  @Import private @Nullable Object saslOauthScopes;
  @Import private @Nullable Object saslPassword;
  @Import private @Nullable Object saslTokenUrl;
  @Import private @Nullable Object saslUsername;
  @Import private @Nullable Object skipTlsVerify;
  @Import private @Nullable Object timeout;
  @Import private @Nullable Object tlsEnabled;
}
