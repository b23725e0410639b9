package dev.freehold.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.components.Sketch.Clusters;
import dev.freehold.components.Sketch.GrantSketch;
import dev.freehold.components.Sketch.TopicSketch;
import dev.freehold.components.golden.DeclarationJson;
import dev.freehold.components.golden.GoldenCase;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.value.Fields;
import dev.freehold.model.Platform;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every expansion, of made-up organisations and of the golden cases. */
class ExpansionPropertiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Property(tries = 20)
  void orderOfFilesDoesNotMatter(@ForAll("organisations") Sketch sketch, @ForAll Random random) {
    var shuffled = new ArrayList<>(sketch.parts());
    Collections.shuffle(shuffled, random);

    assertThat(withoutPlaces(sketch.platform(shuffled)))
        .isEqualTo(withoutPlaces(sketch.platform(sketch.parts())));
  }

  @Property(tries = 20)
  void sameInputGivesTheSameBytes(@ForAll("organisations") Sketch sketch) {
    assertThat(bytes(sketch.platform(sketch.parts())))
        .isEqualTo(bytes(sketch.platform(sketch.parts())));
  }

  @Property(tries = 30)
  void whatADeclarationNeedsComesEarlier(@ForAll("organisations") Sketch sketch) {
    stacks(sketch.platform(sketch.parts())).forEach(ExpansionPropertiesTest::assertOrdered);
  }

  @Property(tries = 30)
  void idsAreUnique(@ForAll("organisations") Sketch sketch) {
    stacks(sketch.platform(sketch.parts())).forEach(ExpansionPropertiesTest::assertUnique);
  }

  @Property(tries = 30)
  void noThingOfAClusterIsDeclaredTwice(@ForAll("organisations") Sketch sketch) {
    var things = new ArrayList<String>();
    for (List<Declaration> stack : stacks(sketch.platform(sketch.parts()))) {
      var servers = new HashMap<DeclarationId, String>();
      for (Declaration each : stack) {
        if (each.kind() == Kind.PROVIDER) {
          servers.put(each.id(), each.inputs().text("bootstrapServers").orElseThrow());
        } else if (each.kind() == Kind.CUSTOM) {
          things.add(servers.get(each.options().provider()) + " " + thing(each));
        }
      }
    }
    assertThat(things).doesNotHaveDuplicates();
  }

  @Example
  void theGoldenCasesAreOrderedAndUnique() {
    GoldenCase.all().stream()
        .flatMap(golden -> golden.stacks().values().stream())
        .forEach(
            stack -> {
              assertOrdered(stack);
              assertUnique(stack);
            });
  }

  private static void assertOrdered(List<Declaration> stack) {
    Set<DeclarationId> earlier = new HashSet<>();
    earlier.add(DeclarationId.STACK);
    for (Declaration each : stack) {
      assertThat(earlier).as("%s", each.id()).contains(each.parent(), each.options().provider());
      assertThat(earlier).as("%s", each.id()).containsAll(each.options().dependsOn());
      earlier.add(each.id());
    }
  }

  private static void assertUnique(List<Declaration> stack) {
    assertThat(stack).extracting(Declaration::id).doesNotHaveDuplicates();
  }

  /** What tells one thing of a cluster from another. */
  private static String thing(Declaration declaration) {
    Fields inputs = declaration.inputs();
    String named =
        Stream.of("name", "username", "entityName")
            .flatMap(key -> inputs.text(key).stream())
            .findFirst()
            .orElse(inputs.toString());
    return declaration.type() + " " + named;
  }

  private static List<List<Declaration>> stacks(Platform platform) {
    var expansion = new Expansion(platform, TODAY);
    return platform.domains().stream().map(expansion::declarations).toList();
  }

  private static String bytes(Platform platform) {
    return String.join("", stacks(platform).stream().map(DeclarationJson::text).toList());
  }

  /** In which file something stands is not part of what it is. */
  private static List<List<Declaration>> withoutPlaces(Platform platform) {
    return stacks(platform).stream()
        .map(stack -> stack.stream().map(ExpansionPropertiesTest::withoutPlace).toList())
        .toList();
  }

  private static Declaration withoutPlace(Declaration each) {
    return new Declaration(
        each.id(),
        each.kind(),
        each.parent(),
        each.inputs(),
        each.options(),
        new Origin(each.origin().entry(), "", 0));
  }

  @Provide
  Arbitrary<Sketch> organisations() {
    return Combinators.combine(
            Arbitraries.of(Clusters.values()),
            topics().list().ofMaxSize(8),
            grants().list().ofMaxSize(8))
        .as(Sketch::new);
  }

  private static Arbitrary<TopicSketch> topics() {
    Arbitrary<List<String>> services = Arbitraries.of("s0", "s1").list().uniqueElements();
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of("open", "own"),
            services,
            services)
        .as(TopicSketch::new);
  }

  private static Arbitrary<GrantSketch> grants() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of("read", "write", "describe"),
            Arbitraries.of(
                "service/d0/s0",
                "service/d1/s1",
                "service/d2/s0",
                "team/team-a",
                "team/team-b",
                "user/bob@acme.example"),
            Arbitraries.of("2026-11-20", "2026-11-21", "2027-01-01"))
        .as(GrantSketch::new);
  }
}
