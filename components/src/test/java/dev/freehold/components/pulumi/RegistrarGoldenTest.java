package dev.freehold.components.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import dev.freehold.components.golden.GoldenCase;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the SDK sends for every golden case is what the expansion declares. */
class RegistrarGoldenTest {
  private static final Registrar REGISTRAR = Registrar.with(new Passwords());

  @TestFactory
  Stream<DynamicTest> sendsWhatIsDeclared() {
    return GoldenCase.all().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () ->
                        each.stacks()
                            .forEach(
                                (stack, declarations) ->
                                    check(
                                        stack,
                                        declarations,
                                        Recording.of(
                                            context -> REGISTRAR.register(declarations))))));
  }

  /** A domain registered by its component is the same as its declarations one by one. */
  @TestFactory
  Stream<DynamicTest> sendsTheSameForComponents() {
    return GoldenCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> checkComponents(each)));
  }

  private static void checkComponents(GoldenCase golden) {
    var stacks = golden.stacks();
    golden
        .specs()
        .forEach(
            (stack, spec) -> {
              String domain = stack.substring(stack.indexOf('/') + 1, stack.indexOf('.'));
              Recording recording =
                  Recording.of(
                      context ->
                          spec.ifPresent(
                              each ->
                                  new Domain(
                                      domain, each, REGISTRAR, ComponentResourceOptions.Empty)));
              check(stack, stacks.get(stack), recording);
            });
  }

  private static void check(String stack, List<Declaration> declarations, Recording recording) {
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
