package dev.freehold.components.pulumi.kafka;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code kafka:index/userScramCredential:UserScramCredential}. */
final class KafkaCredential extends DeclaredResource {
  private static final String TOKEN = "kafka:index/userScramCredential:UserScramCredential";
  static final ResourceType TYPE =
      ResourceType.custom(TOKEN, Args::new, KafkaCredential::new, KafkaCredential.class);

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> password;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> passwordWo;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> passwordWoVersion;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> scramIterations;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> scramMechanism;

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> username;

  private KafkaCredential(String name, DeclaredArgs args, CustomResourceOptions options) {
    super(TOKEN, name, args, options);
  }

  /** The inputs. */
  static final class Args extends DeclaredArgs {
    @Import private @Nullable Object password;
    @Import private @Nullable Object passwordWo;
    @Import private @Nullable Object passwordWoVersion;
    @Import private @Nullable Object scramIterations;
    @Import private @Nullable Object scramMechanism;
    @Import private @Nullable Object username;
  }
}
