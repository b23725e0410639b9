package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState.Kind;
import dev.freehold.engine.value.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Small states, and backends over fake files. */
final class States {
  static final StackId STACK = new StackId("shop", "dev");
  static final Urn ROOT = Urn.ofStack(STACK);
  static final Urn PROVIDER = Urn.of(STACK, "pulumi:providers:kafka", "default");
  static final ResourceState STACK_STATE = ResourceState.builder(ROOT, Kind.COMPONENT).build();
  static final ResourceState PROVIDER_STATE =
      ResourceState.builder(PROVIDER, Kind.CUSTOM).id("p1").build();

  private States() {}

  static Urn topicUrn(String name) {
    return Urn.of(STACK, "kafka:index/topic:Topic", name);
  }

  /** A topic that has not been created yet. */
  static ResourceState topic(String name, String content) {
    Fields fields = Fields.builder().put("name", name).put("content", content).build();
    return ResourceState.builder(topicUrn(name), Kind.CUSTOM)
        .inputs(fields)
        .parent(ROOT)
        .provider(PROVIDER + "::p1")
        .build();
  }

  static ResourceState created(ResourceState topic) {
    return topic.toBuilder().id(topic.urn().name()).outputs(topic.inputs()).build();
  }

  static Deployment of(ResourceState... states) {
    return new Deployment(Deployment.Manifest.NONE, "", List.of(states), List.of());
  }

  static byte[] resource(String name) {
    try (InputStream in = States.class.getResourceAsStream("/state/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static StateContext context(StateFiles files, LockOwner owner, Duration checkpointEvery) {
    return new StateContext(
        files, "freehold-test", Clock.systemUTC(), UUID::randomUUID, owner, checkpointEvery);
  }

  static FileBackend backend(StateFiles files) {
    return new FileBackend(
        context(files, LockOwner.current(), Duration.ofHours(1)), Path.of("/state"));
  }

  /** Looks like this process, but has started at another time: its pid was given again. */
  static LockOwner dead() {
    LockOwner me = LockOwner.current();
    var was = me.identity();
    return new LockOwner(
        me.pid(),
        me.username(),
        me.hostname(),
        new LockOwner.Identity(was.boot(), was.namespace(), was.machine(), "1"));
  }
}
