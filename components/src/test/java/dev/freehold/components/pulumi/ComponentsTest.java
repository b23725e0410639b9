package dev.freehold.components.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Alias;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import dev.freehold.components.cluster.ClusterSpecs;
import dev.freehold.components.service.ServiceSpec;
import dev.freehold.components.topic.TopicSpec;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.model.cluster.Cluster;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The components in somebody's own program. */
class ComponentsTest {
  private static final Registrar REGISTRAR = Registrar.with(new Passwords());
  private static final ComponentResourceOptions NONE = ComponentResourceOptions.Empty;
  private static final Cluster MAIN =
      ClusterSpecs.kafka("main", List.of("k1:9093"), "admin", "secret://kafka/admin");
  private static final Cluster OTHER = ClusterSpecs.plaintext("other", List.of("k2:9092"));
  private static final DeclarationId MAIN_PROVIDER =
      new DeclarationId("pulumi:providers:kafka", "main");

  private static Map<DeclarationId, Declaration> sent(Consumer<Void> program) {
    return Recording.of(context -> program.accept(null)).requests().stream()
        .map(Sent::declaration)
        .collect(Collectors.toMap(Declaration::id, each -> each));
  }

  private static TopicSpec topic(String name) {
    return TopicSpec.on(MAIN, name).build();
  }

  private static DeclarationId id(String name) {
    return new DeclarationId("kafka:index/topic:Topic", name);
  }

  @Test
  void registerAClusterOnce() {
    var service = ServiceSpec.of("risk.scoring", "secret://risk/scoring").readsOn(MAIN).build();
    var sent =
        sent(
            nothing -> {
              new Topic("orders", topic("shop.orders"), REGISTRAR, NONE);
              new Topic("returns", topic("shop.returns"), REGISTRAR, NONE);
              new Service("scoring", service, REGISTRAR, NONE);
            });

    assertThat(sent.keySet()).filteredOn(MAIN_PROVIDER::equals).hasSize(1);
    assertThat(sent.get(id("orders")).options().provider()).isEqualTo(MAIN_PROVIDER);
    assertThat(sent.get(id("returns")).options().provider()).isEqualTo(MAIN_PROVIDER);
  }

  @Test
  void takeTheOptionsOfTheirCaller() {
    var sent =
        sent(
            nothing -> {
              var above = new ComponentResource("my:own:Team", "team");
              var options =
                  ComponentResourceOptions.builder()
                      .parent(above)
                      .protect(true)
                      .aliases(Alias.builder().name("orders-before").build())
                      .build();
              var spec = TopicSpec.on(MAIN, "o").previously(List.of("order")).keepData().build();
              new Topic("orders", spec, REGISTRAR, options);
            });

    var component = sent.get(new DeclarationId(Topic.TYPE, "orders"));
    assertThat(component.parent()).isEqualTo(new DeclarationId("my:own:Team", "team"));
    assertThat(component.options().flags()).containsExactly(Flag.PROTECT);
    assertThat(component.options().aliases())
        .extracting(alias -> alias.fold(named -> named.name(), known -> known.urn()))
        .containsExactlyInAnyOrder("orders-before", "order");
    assertThat(sent.get(id("orders")).options().flags()).containsExactly(Flag.RETAIN_ON_DELETE);
  }

  @Test
  void useTheProviderOfTheirOptions() {
    var sent =
        sent(
            nothing -> {
              var own =
                  new ProviderResource(
                      "kafka", "mine", ResourceArgs.Empty, CustomResourceOptions.Empty);
              var options = ComponentResourceOptions.builder().provider(own).build();
              new Topic("orders", topic("shop.orders"), REGISTRAR, options);
            });

    assertThat(sent).doesNotContainKey(MAIN_PROVIDER);
    assertThat(sent.get(id("orders")).options().provider())
        .isEqualTo(new DeclarationId("pulumi:providers:kafka", "mine"));
  }

  @Test
  void refuseOneProviderForTwoClusters() {
    var service =
        ServiceSpec.of("risk.scoring", "secret://a/b").readsOn(MAIN).writesOn(OTHER).build();

    assertThat(
            errors(
                nothing -> {
                  var own =
                      new ProviderResource(
                          "kafka", "mine", ResourceArgs.Empty, CustomResourceOptions.Empty);
                  var options = ComponentResourceOptions.builder().providers(own).build();
                  new Service("scoring", service, REGISTRAR, options);
                }))
        .singleElement()
        .asString()
        .contains("'scoring' uses 2 clusters, but its options name one provider");
  }

  @Test
  void refuseTwoDescriptionsOfACluster() {
    var same = ClusterSpecs.kafka("main", List.of("k9:9093"), "admin", "secret://kafka/admin");

    assertThat(
            errors(
                nothing -> {
                  new Topic("orders", topic("shop.orders"), REGISTRAR, NONE);
                  new Topic("more", TopicSpec.on(same, "more").build(), REGISTRAR, NONE);
                }))
        .containsExactly(
            "The cluster 'main' is described in two ways."
                + " Make one Cluster and give it to everything on it");
  }

  @Test
  void nameSecretsThatTheEnvironmentLacks() {
    var lacking = ClusterSpecs.kafka("lacking", List.of("k:1"), "admin", "secret://not/there");

    assertThat(errors(nothing -> new Topic("orders", TopicSpec.on(lacking, "o").build(), NONE)))
        .containsExactly(
            "No value for secret://not/there."
                + " Looked at: the environment variable FREEHOLD_SECRET_NOT_THERE.");
  }

  @Test
  void neverRepeatAPasswordThatIsNoReference() {
    assertThatThrownBy(() -> ServiceSpec.of("a", "hunter2").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> ClusterSpecs.kafka("main", List.of("k:1"), "admin", "hunter2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hunter2");
  }

  private static List<String> errors(Consumer<Void> program) {
    return Recording.of(Recording.STACK, context -> program.accept(null)).errors();
  }
}
