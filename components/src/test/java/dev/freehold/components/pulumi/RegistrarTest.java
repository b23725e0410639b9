package dev.freehold.components.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.annotations.Import;
import com.pulumi.deployment.Deployment;
import dev.freehold.engine.StackId;
import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.secret.EnvironmentSecrets;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Text;
import dev.freehold.engine.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Single declarations through the SDK, with every option and every kind of value. */
class RegistrarTest {
  private static final String TOPIC = "kafka:index/topic:Topic";
  private static final String ACL = "kafka:index/acl:Acl";
  private static final Registrar REGISTRAR =
      new Registrar(ResourceTypes.official(), new Passwords());

  private static Declaration declare(String type, String name, Fields inputs, Options options) {
    return Declaration.custom(
        new DeclarationId(type, name), DeclarationId.STACK, inputs, options, Origin.NONE);
  }

  private static Declaration topic(String name, Fields inputs) {
    return declare(TOPIC, name, inputs, Options.NONE);
  }

  private static Fields one(String key, PropertyValue value) {
    return Fields.builder().put(key, value).build();
  }

  private static List<Declaration> sent(List<Declaration> declarations) {
    return Recording.of(context -> REGISTRAR.register(declarations)).requests().stream()
        .map(Sent::declaration)
        .toList();
  }

  private static List<String> refusal(Declaration... declarations) {
    Recording recording =
        Recording.of(Recording.STACK, context -> REGISTRAR.register(List.of(declarations)));
    assertThat(recording.requests()).isEmpty();
    assertThat(recording.errors()).hasSize(1);
    return recording.errors().get(0).lines().toList();
  }

  @Test
  void sendsEveryOption() {
    Declaration provider =
        Declaration.provider("kafka", "main", one("tlsEnabled", new Text("true")), Options.NONE);
    Declaration first = topic("first", Fields.EMPTY);
    var options =
        Options.builder()
            .dependsOn(first.id())
            .provider(provider.id())
            .version("3.13.1")
            .alias(Alias.named("old"))
            .alias(Alias.urn("urn:pulumi:s::p::kafka:index/topic:Topic::older"))
            .importId("there")
            .flag(Flag.PROTECT)
            .flag(Flag.RETAIN_ON_DELETE)
            .flag(Flag.DELETE_BEFORE_REPLACE)
            .ignoreChanges(List.of("config.a", "partitions"))
            .replaceOnChanges(List.of("name"))
            .additionalSecretOutputs(List.of("config"))
            .build();
    Declaration second = declare(TOPIC, "second", one("name", new Text("n")), options);
    Declaration third =
        declare(
            TOPIC,
            "third",
            Fields.EMPTY,
            Options.builder().flag(Flag.CREATE_BEFORE_DELETE).build());
    var declarations = List.of(provider, first, second, third);

    assertThat(sent(declarations)).containsExactlyInAnyOrderElementsOf(declarations);
  }

  @Test
  void sendsEveryKindOfValue() {
    Fields nested =
        Fields.builder()
            .put("flag", new Bool(true))
            .put("number", new Num(1.5))
            .put("list", Items.of(new Text("a"), new Num(2), Items.of()))
            .put("secret", new Secret(one("inside", new Text("x"))))
            .put("object", one("deep", Fields.EMPTY))
            .build();
    Declaration all = topic("all", one("config", nested));

    assertThat(sent(List.of(all))).containsExactly(all);
  }

  @Test
  void sendsSecretsWrapped() {
    Declaration topic = topic("t", one("name", new SecretRef("secret://a/b")));

    assertThat(sent(List.of(topic))).containsExactly(Passwords.resolved(topic));
    assertThat(Passwords.resolved(topic).inputs().get("name")).get().isInstanceOf(Secret.class);
  }

  @Test
  void sendsOutputsAndIdsOfOthersAndDependsOnThem() {
    Declaration first = topic("first", one("partitions", new Num(7)));
    Fields inputs =
        Fields.builder()
            .put("aclResourceName", new OutputRef(first.id(), "id"))
            .put("aclHost", new OutputRef(first.id(), "partitions"))
            .build();
    Declaration second = declare(ACL, "second", inputs, Options.NONE);

    var sent = sent(List.of(first, second)).get(1);

    assertThat(sent.inputs())
        .isEqualTo(Fields.builder().put("aclResourceName", "first-id").put("aclHost", 7).build());
    assertThat(sent.options().dependsOn()).containsExactly(first.id());
  }

  @Test
  void waitsForTheResourcesBehindAComponent() {
    var group = new DeclarationId("a:b:Group", "group");
    var inner = new DeclarationId("a:b:Group", "inner");
    var child = new DeclarationId(TOPIC, "child");
    Declaration after =
        declare(TOPIC, "after", Fields.EMPTY, Options.builder().dependsOn(group).build());
    var sent =
        sent(
            List.of(
                Declaration.component(group, DeclarationId.STACK, Options.NONE, Origin.NONE),
                Declaration.component(inner, group, Options.NONE, Origin.NONE),
                Declaration.custom(child, inner, Fields.EMPTY, Options.NONE, Origin.NONE),
                after,
                Declaration.custom(
                    new DeclarationId(TOPIC, "late"),
                    group,
                    Fields.EMPTY,
                    Options.NONE,
                    Origin.NONE)));

    assertThat(sent)
        .filteredOn(each -> each.name().equals("after"))
        .singleElement()
        .satisfies(each -> assertThat(each.options().dependsOn()).containsExactly(child));
  }

  @Test
  void refusesTypesAndPropertiesByName() {
    assertThat(
            refusal(
                declare("kafka:index/topics:Topics", "a", Fields.EMPTY, Options.NONE),
                topic("b", one("partitionCount", new Num(1)))))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        "kafka:index/topics:Topics 'a' is of a type that cannot be registered")
                    .contains(TOPIC),
            line ->
                assertThat(line)
                    .isEqualTo(
                        TOPIC
                            + " 'b' has no property partitionCount."
                            + " There are: config, name, partitions, replicationFactor"));
  }

  @Test
  void refusesWhatIsNotDeclaredBefore() {
    var later = new DeclarationId(TOPIC, "later");
    Options needs = Options.builder().dependsOn(later).provider(later).build();

    assertThat(
            refusal(
                declare(TOPIC, "a", one("name", new OutputRef(later, "nothing")), needs),
                Declaration.custom(later, later, Fields.EMPTY, Options.NONE, Origin.NONE),
                declare(TOPIC, "b", Fields.EMPTY, Options.builder().provider(later).build()),
                topic("later", Fields.EMPTY)))
        .containsExactly(
            TOPIC + " 'a' names a dependency that is not declared before it: " + later,
            TOPIC + " 'a' names a provider that is not declared before it: " + later,
            TOPIC + " 'a' names a resource that is not declared before it: " + later,
            TOPIC + " 'a' refers to " + TOPIC + ".nothing, which is no output",
            TOPIC + " 'later' names a parent that is not declared before it: " + later,
            TOPIC + " 'b' names a provider that is none: " + later,
            TOPIC + " 'later' is declared twice; give one of the two another name");
  }

  @Test
  void refusesWhatOnlyResourcesOfProvidersHave() {
    var group = new DeclarationId("a:b:Group", "group");
    Options options = Options.builder().importId("x").build();

    assertThat(refusal(Declaration.component(group, DeclarationId.STACK, options, Origin.NONE)))
        .singleElement()
        .asString()
        .contains("is a component and has options");
    assertThat(refusal(topic("t", one("name", new Unknown()))))
        .singleElement()
        .asString()
        .contains("a value that only a state may hold");
  }

  @Test
  void namesEveryMissingSecretAndHowToGiveIt() {
    var empty =
        new Registrar(
            ResourceTypes.official(),
            new EnvironmentSecrets(Map.of("FREEHOLD_SECRET_THERE", "hunter2")));
    Fields inputs =
        Fields.builder()
            .put("name", new SecretRef("secret://there"))
            .put("config", one("a", new SecretRef("secret://a/b")))
            .put("partitions", new SecretRef("secret://c"))
            .build();
    Recording recording =
        Recording.of(Recording.STACK, context -> empty.register(List.of(topic("t", inputs))));

    assertThat(recording.requests()).isEmpty();
    assertThat(recording.errors())
        .containsExactly(
            "No value for secret://a/b. Looked at: the environment variable FREEHOLD_SECRET_A_B.\n"
                + "No value for secret://c. Looked at: the environment variable FREEHOLD_SECRET_C.");
  }

  @Test
  void takesFurtherTypes() {
    ResourceType own = ResourceType.custom("a:b:Own", Own.Args::new, Own::new, Own.class);
    Declaration declaration = declare("a:b:Own", "own", one("text", new Text("x")), Options.NONE);
    var registrar = new Registrar(ResourceTypes.of(List.of(own)), new Passwords());

    Recording recording = Recording.of(context -> registrar.register(List.of(declaration)));

    assertThat(recording.requests().stream().map(Sent::declaration)).containsExactly(declaration);
  }

  private static final class Own extends DeclaredResource {
    private Own(
        String name, DeclaredArgs args, com.pulumi.resources.CustomResourceOptions options) {
      super("a:b:Own", name, args, options);
    }

    private static final class Args extends DeclaredArgs {
      @Import private @Nullable Object text;
    }
  }

  @Test
  void servesSeveralDeploymentsAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    var begin = new CountDownLatch(4);
    var runs = new ArrayList<Future<Recording>>();
    for (int i = 0; i < 4; i++) {
      String stack = "domain" + i + ".prod";
      runs.add(threads.submit(() -> run(stack, begin)));
    }
    for (int i = 0; i < 4; i++) {
      String stack = "domain" + i + ".prod";
      assertThat(runs.get(i).get().requests().stream().map(each -> each.getName()))
          .hasSize(100)
          .allMatch(name -> name.startsWith(stack));
      assertThat(runs.get(i).get().requests().stream().map(each -> each.getParent()))
          .allMatch(parent -> parent.endsWith("freehold-" + stack));
    }
    threads.shutdown();
  }

  private static Recording run(String stack, CountDownLatch begin) throws InterruptedException {
    begin.countDown();
    begin.await();
    return Recording.of(
        new StackId("freehold", stack),
        context -> {
          assertThat(Deployment.getInstance().getStackName()).isEqualTo(stack);
          var topics = new ArrayList<Declaration>();
          for (int i = 0; i < 100; i++) {
            topics.add(topic(stack + "-" + i, one("partitions", new Num(i))));
          }
          REGISTRAR.register(topics);
        });
  }
}
