package dev.freehold.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.state.PendingOperation.Type;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Text;
import dev.freehold.engine.value.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
  private static final StackSecrets SECRETS =
      StackSecrets.of(Passphrase.fromEnvironment(Map.of()), "v1:salt:v1:x:y");

  @Property(tries = 100)
  void whatIsWrittenIsRead(@ForAll("deployments") Deployment deployment) {
    byte[] file = DeploymentCodec.checkpoint(States.STACK, deployment, SECRETS);
    assertThat(DeploymentCodec.read(file)).isEqualTo(deployment);
    String export = DeploymentCodec.export(deployment, SECRETS);
    assertThat(DeploymentCodec.read(export.getBytes(StandardCharsets.UTF_8))).isEqualTo(deployment);
  }

  @Property(tries = 100)
  void whatIsJournaledIsReplayed(@ForAll("states") ResourceState state) throws Exception {
    var forms = SecretForms.encrypted(SECRETS);
    var began = new JournalEntry.Began(new PendingOperation(state, Type.IMPORTING));
    byte[] line = JournalLines.batch(java.util.List.of(JournalCodec.write(began, forms)), 0);
    var lines = JournalLines.read(java.nio.file.Path.of("journal"), line);
    assertThat(lines.entries()).containsExactly(began);
    assertThat(lines.length()).isEqualTo(line.length);
  }

  @Provide
  Arbitrary<Deployment> deployments() {
    var manifest = new Deployment.Manifest("2026-11-21T11:36:08.08Z", "freehold-1");
    return Combinators.combine(
            states().list().ofMaxSize(4),
            states()
                .flatMap(
                    state -> Arbitraries.of(Type.class).map(t -> new PendingOperation(state, t)))
                .list()
                .ofMaxSize(2))
        .as((states, pending) -> new Deployment(manifest, "v1:salt:v1:x:y", states, pending));
  }

  @Provide
  Arbitrary<ResourceState> states() {
    return Combinators.combine(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5),
            fields(values(3)),
            fields(values(2)),
            Arbitraries.of(Mark.class).set().ofMaxSize(3),
            Arbitraries.strings().ofMaxLength(5).list().ofMaxSize(2))
        .as(
            (name, inputs, outputs, marks, texts) -> {
              var builder =
                  States.topic(name, "").toBuilder()
                      .id(name)
                      .inputs(inputs)
                      .outputs(outputs)
                      .ignoreChanges(texts)
                      .initErrors(texts)
                      .additionalSecretOutputs(texts);
              marks.forEach(builder::mark);
              return builder.build();
            });
  }

  private static Arbitrary<PropertyValue> values(int depth) {
    Arbitrary<PropertyValue> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(8).map(Text::new),
            Arbitraries.doubles().map(Num::new),
            Arbitraries.integers().map(Num::new),
            Arbitraries.of(Double.NaN, Double.NEGATIVE_INFINITY, 1e300, -0.0).map(Num::new),
            Arbitraries.of(true, false).map(Bool::new),
            Arbitraries.just(new Null()),
            Arbitraries.just(Unknown.INSTANCE),
            Arbitraries.strings().alpha().map(SealedSecret::new));
    return depth == 0
        ? leaf
        : Arbitraries.oneOf(
            leaf,
            values(depth - 1).list().ofMaxSize(3).map(Items::new),
            fields(values(depth - 1)).map(PropertyValue.class::cast));
  }

  private static Arbitrary<Fields> fields(Arbitrary<PropertyValue> values) {
    return Arbitraries.maps(Arbitraries.strings().ofMaxLength(6), values)
        .ofMaxSize(3)
        .map(Fields::of);
  }
}
