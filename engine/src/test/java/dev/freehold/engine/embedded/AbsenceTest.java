package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbsenceTest {
  private static final Fields SOME = Fields.builder().put("a", "1").build();

  @Test
  void takesEveryWayToSayNothingForTheSame() {
    List<PropertyValue> nothings =
        List.of(new Null(), Fields.EMPTY, Items.of(), new Secret(new Null()));
    for (PropertyValue one : nothings) {
      assertThat(Absence.same(SOME, SOME.with("b", one))).isTrue();
      assertThat(Absence.same(SOME.with("b", one), SOME)).isTrue();
      for (PropertyValue other : nothings) {
        assertThat(Absence.same(SOME.with("b", one), SOME.with("b", other))).isTrue();
      }
    }
  }

  @Test
  void seesEverythingElse() {
    assertThat(Absence.same(SOME, SOME.with("a", PropertyValue.of("2")))).isFalse();
    assertThat(Absence.same(SOME, SOME.without("a"))).isFalse();
    assertThat(Absence.same(SOME, SOME.with("b", PropertyValue.of(false)))).isFalse();
    assertThat(Absence.same(SOME, SOME.with("b", PropertyValue.of("")))).isFalse();
  }

  @Test
  void takesASecretThatIsNeverReadForUnchanged() {
    Fields sealed = SOME.with("p", new SealedSecret("v1:n:c"));
    assertThat(Absence.same(sealed, SOME.with("p", new Secret(new Null())))).isTrue();
    assertThat(Absence.same(sealed, SOME.with("p", new Secret(PropertyValue.of("x"))))).isFalse();
    assertThat(Absence.same(sealed, SOME.with("p", new SealedSecret("v1:n:d")))).isFalse();
  }
}
