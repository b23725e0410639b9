package dev.freehold.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSourceTest {
  private static final SecretRef REFERENCE = new SecretRef("secret://pay-in/db");
  private static final Secret EXPECTED = new Secret(PropertyValue.of("hush"));

  @TempDir private Path directory;

  @Test
  void findsSecretsInTheEnvironment() {
    var source = new EnvironmentSecrets(Map.of("FREEHOLD_SECRET_PAY_IN_DB", "hush"));
    assertThat(source.resolve(REFERENCE)).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"pay-in/db\":\"hush\"}", "{\"pay-in\":{\"db\":\"hush\",\"x\":\"y\"}}"})
  void findsSecretsInAJsonFile(String json) throws Exception {
    assertThat(file("s.json", json, "rw-------").resolve(REFERENCE)).isEqualTo(EXPECTED);
  }

  @Test
  void findsSecretsInAPropertiesFile() throws Exception {
    assertThat(file("s", "pay-in/db=hush", "r--------").resolve(REFERENCE)).isEqualTo(EXPECTED);
  }

  @Test
  void refusesAFileThatOthersMayRead() throws Exception {
    var source = file("s", "pay-in/db=hush", "rw-r-----");
    assertThatThrownBy(() -> source.resolve(REFERENCE))
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining("hush");
  }

  @Test
  void doesNotQuoteAMalformedFile() throws Exception {
    var source = file("s.json", "{\"pay-in/db\": hush}", "rw-------");
    assertThatThrownBy(() -> source.resolve(REFERENCE))
        .hasMessageContaining("malformed")
        .hasMessageNotContaining("hush")
        .hasNoCause();
  }

  @Test
  void listsEveryPlaceItHasLookedAt() {
    var source =
        SecretSource.firstOf(
            List.of(new EnvironmentSecrets(Map.of()), new FileSecrets(directory.resolve("none"))));
    assertThatThrownBy(() -> source.resolve(REFERENCE))
        .hasMessageContaining("secret://pay-in/db")
        .hasMessageContaining("FREEHOLD_SECRET_PAY_IN_DB")
        .hasMessageContaining("none, which does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pay/db", "secret://", "secret://a//b", "secret://a/ b"})
  void refusesWhatIsNoReference(String uri) {
    var source = new EnvironmentSecrets(Map.of());
    assertThatThrownBy(() -> source.resolve(new SecretRef(uri)))
        .hasMessageContaining("is no secret reference");
  }

  private SecretSource file(String name, String text, String permissions) throws Exception {
    Path file = Files.writeString(directory.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return new FileSecrets(file);
  }
}
