package dev.freehold.governance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.sql.SqlText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsTest {
  private static Reads sql(String text) {
    return new Reads.Sql(new SqlText("x.sql", text, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT email FROM `core.people`",
        "SELECT p.Email FROM `core.people` AS p",
        "SELECT `email` FROM `core.people`",
        "SELECT p.email.domain FROM `core.people` AS p",
        "SELECT * FROM `core.people`",
        "SELECT DISTINCT * FROM `core.people`",
        "SELECT id, * EXCEPT (name) FROM `core.people`",
        "SELECT p.* FROM `core.people` AS p",
      })
  void sqlThatNamesAColumnOrAllTouchesIt(String text) {
    assertThat(sql(text).touch("email")).isTrue();
    assertThat(sql(text).touch("email.domain")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id FROM `core.people` -- email",
        "SELECT 'email' FROM `core.people`",
        "SELECT COUNT(*) FROM `core.people`",
        "SELECT amount * 2 FROM `core.people`",
        "SELECT emails FROM `core.people`",
        "SELECT /* email */ id FROM `core.people`",
      })
  void sqlThatDoesNotNameAColumnDoesNotTouchIt(String text) {
    assertThat(sql(text).touch("email")).isFalse();
    assertThat(sql(text).touch("")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "address, address, true",
    "address, address.city, true",
    "address.city, address, true",
    "address.city, address.zip, false",
    "addr, address, false",
    "id, address, false",
  })
  void namedFieldsTouchWhatIsInThemAndWhatTheyAreIn(String named, String changed, boolean touch) {
    assertThat(new Reads.Fields(List.of(named)).touch(changed)).isEqualTo(touch);
    assertThat(new Reads.All().touch(changed)).isTrue();
  }
}
