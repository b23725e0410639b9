package dev.freehold.providers.plugin.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.freehold.engine.json.UnsupportedValueException;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Text;
import dev.freehold.engine.value.Unknown;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
  private static final String KEY = "4dabf18193072939515e22adb298388d";

  @Property(tries = 500)
  void losesNothing(@ForAll("objects") Fields fields) throws InvalidProtocolBufferException {
    byte[] bytes = Wire.struct(fields).toByteArray();
    assertThat(Wire.fields(Struct.parseFrom(bytes))).isEqualTo(fields);
  }

  @Provide
  Arbitrary<Fields> objects() {
    return object(value(4));
  }

  private static Arbitrary<PropertyValue> value(int depth) {
    Arbitrary<PropertyValue> leaf =
        Arbitraries.oneOf(
            Arbitraries.just(new Null()),
            Arbitraries.of(true, false).map(Bool::new),
            Arbitraries.doubles().map(Num::new),
            Arbitraries.of(0.0, 1048576.0, 9007199254740992.0, 1e21, -0.5).map(Num::new),
            Arbitraries.strings().ofMaxLength(12).map(Text::new),
            Arbitraries.just(Unknown.INSTANCE));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<PropertyValue> inner = value(depth - 1);
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaf),
        Tuple.of(1, inner.list().ofMaxSize(4).map(Items::new)),
        Tuple.of(1, object(inner).map(f -> f)),
        Tuple.of(1, inner.filter(v -> !(v instanceof Secret)).map(Secret::new)));
  }

  private static Arbitrary<Fields> object(Arbitrary<PropertyValue> value) {
    return Arbitraries.maps(Arbitraries.strings().ofMaxLength(8), value)
        .ofMaxSize(5)
        .map(Fields::of);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"
      })
  void knowsEveryWayToSayUnknown(String sentinel) {
    assertThat(Wire.value(text(sentinel))).isEqualTo(Unknown.INSTANCE);
  }

  @Test
  void readsOutputValues() {
    var dependencies = Fields.of(Map.of("value", new Text("x"), "dependencies", Items.of()));
    assertThat(Wire.value(output(dependencies))).isEqualTo(new Text("x"));
    var secret = Fields.of(Map.of("value", new Text("x"), "secret", new Bool(true)));
    assertThat(Wire.value(output(secret))).isEqualTo(new Secret(new Text("x")));
    var unknown = Fields.of(Map.of("secret", new Bool(true)));
    assertThat(Wire.value(output(unknown))).isEqualTo(new Secret(Unknown.INSTANCE));
    assertThat(Wire.value(output(Fields.EMPTY))).isEqualTo(Unknown.INSTANCE);
  }

  @Test
  void wrapsSecretsAsPulumiDoes() {
    Struct struct = Wire.struct(Fields.of(Map.of("password", new Secret(new Text("s3cret")))));
    Struct wrapper = struct.getFieldsOrThrow("password").getStructValue();
    assertThat(wrapper.getFieldsOrThrow(KEY)).isEqualTo(text("1b47061264138c4ac30d75fd1eb44270"));
    assertThat(wrapper.getFieldsOrThrow("value")).isEqualTo(text("s3cret"));
  }

  @Test
  void refusesByNameWhatItCannotCarry() {
    assertThatThrownBy(() -> Wire.value(marked("c44067f5952c0a294b673a41bacd8c17")))
        .isInstanceOf(UnsupportedValueException.class)
        .hasMessage("an asset");
    assertThatThrownBy(() -> Wire.value(marked("0def7320c3a5731c473e5ecbe6d01bc7")))
        .hasMessage("an archive");
    assertThatThrownBy(() -> Wire.value(marked("5cf8f73096256a8f31e491e813e4eb8e")))
        .hasMessage("a resource reference");
    assertThatThrownBy(() -> Wire.value(marked("1b47061264138c4ac30d75fd1eb44270")))
        .hasMessage("a secret without a value");
    assertThatThrownBy(() -> Wire.value(marked("what"))).hasMessageContaining("what");
    assertThatThrownBy(() -> Wire.value(new SecretRef("secret://a")))
        .hasMessageContaining("secret://a");
    assertThatThrownBy(() -> Wire.value(new SealedSecret("v1:a:b")))
        .hasMessage("an encrypted secret");
  }

  private static Value output(Fields content) {
    return Wire.value(content.with(KEY, new Text("d0e6a833031e9bbcd3f4e8bde6ca49a4")));
  }

  private static Value marked(String mark) {
    return Wire.value(Fields.of(Map.of(KEY, new Text(mark))));
  }

  private static Value text(String text) {
    return Value.newBuilder().setStringValue(text).build();
  }
}
