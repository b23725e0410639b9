package dev.freehold.providers.plugin.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Unknown;
import dev.freehold.providers.plugin.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VeilTest {
  private static final Fields VALUES =
      Fields.builder()
          .put("clear", "c")
          .put("secret", new Secret(PropertyValue.of("s")))
          .put("sealed", new SealedSecret("v1:n:c"))
          .put("nothing", new Secret(new Null()))
          .put("reference", new SecretRef("secret://a"))
          .put("deep", Items.of(Fields.builder().put("sealed", new SealedSecret("v1:n:d")).build()))
          .build();

  @ParameterizedTest
  @EnumSource
  void givesTheOriginalsBack(Veil veil) {
    Fields returned = Wire.fields(Wire.struct(veil.wire(VALUES)));
    assertThat(veil.restore(VALUES, returned)).isEqualTo(VALUES);
  }

  @Test
  void leavesWhatThePluginHasChanged() {
    Fields changed = Fields.builder().put("sealed", new Secret(PropertyValue.of("new"))).build();
    assertThat(Veil.SECRETS_WRAPPED.restore(VALUES, changed)).isEqualTo(changed);
  }

  @Test
  void tellsAPluginWithoutSecretsBareContents() {
    Fields bare = Veil.SECRETS_BARE.wire(VALUES);
    assertThat(bare.get("secret")).contains(PropertyValue.of("s"));
    assertThat(bare.get("reference")).contains(Unknown.INSTANCE);
    assertThat(Veil.SECRETS_WRAPPED.wire(VALUES).get("reference"))
        .contains(new Secret(Unknown.INSTANCE));
  }

  @Test
  void makesOneSecretComparableThatWasEncryptedTwice() {
    Fields inputs = Fields.builder().put("p", new SealedSecret("v1:n:in")).build();
    Fields outputs = Fields.builder().put("p", new SealedSecret("v1:n:out")).put("q", 1).build();
    assertThat(Veil.aligned(outputs, inputs, inputs).get("p"))
        .contains(new SealedSecret("v1:n:in"));
    Fields other = Fields.builder().put("p", new SealedSecret("v1:n:new")).build();
    assertThat(Veil.aligned(outputs, inputs, other)).isEqualTo(outputs);
  }
}
