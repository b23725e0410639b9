package dev.freehold.providers.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.spec.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** States that the official provider has written. */
class RecordedStatesTest {
  private static final Provider PROVIDER = new GcpProvider();

  @TestFactory
  Stream<DynamicTest> areTakenOverWithoutAChange() {
    return resources(
        resource -> {
          String type = resource.text("type").orElseThrow();
          Fields inputs = Values.object(resource, "inputs");
          Fields outputs = Values.object(resource, "outputs");
          var request =
              new DiffRequest(
                  type, resource.text("id").orElseThrow(), inputs, outputs, inputs, List.of());

          assertThat(PROVIDER.diff(request).detailed()).isEmpty();
          assertThat(PROVIDER.idFor(type, inputs.with("project", PropertyValue.of("dp"))))
              .isEqualTo(resource.text("id"));
        });
  }

  @TestFactory
  Stream<DynamicTest> haveTheInputsThatAreCheckedHere() {
    return resources(
        resource -> {
          Fields inputs = Values.object(resource, "inputs");
          String type = resource.text("type").orElseThrow();

          assertThat(Samples.checked(PROVIDER, type, declared(inputs))).isEqualTo(inputs);
        });
  }

  /** What a program gave: the routine's argument had one property less. */
  private static Fields declared(Fields inputs) {
    boolean filled = inputs.toString().contains("FIXED_TYPE");
    return filled
        ? inputs.with(
            "arguments",
            new Items(
                Values.objects(inputs, "arguments").stream()
                    .<PropertyValue>map(argument -> argument.without("argumentKind"))
                    .toList()))
        : inputs;
  }

  private static Stream<DynamicTest> resources(Consumer<Fields> check) {
    return Stream.of("01-create", "03-update-labels-access", "07-row-policy", "08-routine")
        .flatMap(
            step ->
                Values.objects(state(step), "resources").stream()
                    .filter(resource -> resource.text("type").orElseThrow().startsWith("gcp:"))
                    .map(
                        resource ->
                            DynamicTest.dynamicTest(
                                step + " " + resource.text("id").orElseThrow(),
                                () -> check.accept(resource))));
  }

  private static Fields state(String step) {
    String path = "/conformance/gcp/" + step + "/state.json";
    try (var in = RecordedStatesTest.class.getResourceAsStream(path)) {
      byte[] bytes = Objects.requireNonNull(in, path).readAllBytes();
      return (Fields) ValueReader.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
