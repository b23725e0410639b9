package dev.freehold.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSecretsTest {
  /** Written by Pulumi 3.260.0 under the passphrase "test". */
  private static final String SALT =
      "v1:7bv5tv8F1AA=:v1:cv63BJLwinpxB4oA:1DJ5panznabTOjbWarJwjxQhX1n0Lw==";

  private static final SealedSecret PASSWORD =
      new SealedSecret("v1:5d/+VnbSde/lhBfn:DPTCXEbWDrjfMPN6tRoywtOS+3Vz6rWj");

  private final StackSecrets secrets = StackSecrets.of(Passphrase.of("test"), SALT);

  @Test
  void opensWhatPulumiHasEncrypted() {
    assertThat(secrets.open(PASSWORD)).isEqualTo(secret("s3cret"));
  }

  @Test
  void keepsTheCiphertextOfAnOpenedSecret() {
    assertThat(secrets.seal(secrets.open(PASSWORD))).isEqualTo(PASSWORD);
    assertThat(secrets.seal(secret("s3cret"))).isNotEqualTo(PASSWORD);
  }

  @Test
  void keepsTheCiphertextOfAnUnchangedSecretAtTheSamePath() {
    Fields before = Fields.EMPTY.with("a", PASSWORD).with("b", PASSWORD);
    Fields now = Fields.EMPTY.with("a", secret("s3cret")).with("b", secret("other"));
    Fields sealed = secrets.seal(now, before);
    assertThat(sealed.get("a")).contains(PASSWORD);
    assertThat(secrets.open(sealed)).isEqualTo(now);
  }

  @Test
  void namesTheVariableWhenThePassphraseIsWrong() {
    var wrong = StackSecrets.of(Passphrase.of("guess"), SALT);
    assertThatThrownBy(() -> wrong.open(PASSWORD))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("incorrect passphrase")
        .hasMessageContaining("PULUMI_CONFIG_PASSPHRASE");
  }

  @Test
  void asksForAPassphraseOnlyWhenThereIsASecret() {
    var none = StackSecrets.of(Passphrase.fromEnvironment(Map.of()), SALT);
    assertThat(none.seal(Fields.EMPTY.with("a", PropertyValue.of("b")))).isNotNull();
    assertThatThrownBy(() -> none.open(PASSWORD))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("PULUMI_CONFIG_PASSPHRASE_FILE");
  }

  @Test
  void readsThePassphraseFromAFile(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("passphrase"), "test\n");
    var passphrase =
        Passphrase.fromEnvironment(Map.of("PULUMI_CONFIG_PASSPHRASE_FILE", file.toString()));
    assertThat(StackSecrets.of(passphrase, SALT).open(PASSWORD)).isEqualTo(secret("s3cret"));
  }

  @Test
  void takesTheGivenSaltForNewStacks() {
    var passphrase = Passphrase.of("test").withSaltForNewStacks(SALT);
    var first = StackSecrets.of(passphrase, "");
    assertThat(first.salt()).isEmpty();
    SealedSecret sealed = first.seal(secret("x"));
    assertThat(first.salt()).isEqualTo(SALT);
    assertThat(secrets.open(sealed)).isEqualTo(secret("x"));
  }

  @Test
  void sharesOneSaltAmongTheNewStacksOfARunEvenUnderAnEmptyPassphrase() {
    var passphrase = Passphrase.of("");
    var first = StackSecrets.of(passphrase, "");
    var second = StackSecrets.of(passphrase, "");
    first.seal(secret("x"));
    SealedSecret sealed = second.seal(secret("y"));
    assertThat(second.salt()).isEqualTo(first.salt());
    assertThat(first.open(sealed)).isEqualTo(secret("y"));
  }

  @Test
  void tellsThatAChangedCiphertextIsNoMatterOfThePassphrase() {
    var changed = new SealedSecret("v1:5d/+VnbSde/lhBfn:EPTCXEbWDrjfMPN6tRoywtOS+3Vz6rWj");
    assertThatThrownBy(() -> secrets.open(changed))
        .hasMessageContaining("cannot be decrypted")
        .hasMessageNotContaining("v1:");
  }

  private static Secret secret(String text) {
    return new Secret(PropertyValue.of(text));
  }
}
