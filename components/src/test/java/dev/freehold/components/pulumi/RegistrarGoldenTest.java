package dev.freehold.components.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.components.golden.GoldenCase;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the SDK sends for every golden case is what the expansion declares. */
class RegistrarGoldenTest {
  private static final Registrar REGISTRAR =
      new Registrar(ResourceTypes.official(), new Passwords());

  @TestFactory
  Stream<DynamicTest> sendsWhatIsDeclared() {
    return GoldenCase.all().stream()
        .map(
            each -> DynamicTest.dynamicTest(each.name(), () -> each.stacks().forEach(this::check)));
  }

  private void check(String stack, List<Declaration> declarations) {
    Recording recording = Recording.of(context -> REGISTRAR.register(declarations));

    assertThat(recording.requests().stream().map(Sent::declaration))
        .as(stack)
        .containsExactlyInAnyOrderElementsOf(
            declarations.stream().map(Passwords::resolved).toList());
    assertThat(recording.completed().stream().map(Sent::id))
        .as(stack)
        .containsExactlyInAnyOrderElementsOf(
            declarations.stream()
                .filter(each -> each.kind() == Kind.COMPONENT)
                .map(Declaration::id)
                .toList());
  }
}
