package dev.freehold.components.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.components.pulumi.ResourceType;
import dev.freehold.components.pulumi.ResourceTypes;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The types that can be registered are those of the official providers' schemas. */
class RegisteredTypesTest {
  private static final ResourceTypes TYPES = ResourceTypes.official();

  @Test
  void areThoseOfTheSchemas() {
    var expected = new TreeSet<String>();
    for (String pkg : new String[] {"kafka", "confluentcloud", "gcp"}) {
      expected.add("pulumi:providers:" + pkg);
      expected.addAll(PackageSchema.of(pkg).types());
    }
    assertThat(TYPES.tokens()).isEqualTo(expected);
  }

  @Test
  void haveThePropertiesOfTheSchemas() {
    for (String token : TYPES.tokens()) {
      ResourceType type = TYPES.find(token).orElseThrow();
      assertThat(type.inputs()).as(token).isEqualTo(PackageSchema.propertiesOf(token));
      assertThat(type.outputs()).as(token).contains("id");
    }
  }
}
