package dev.freehold.providers.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.Result.Certainty;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Subjects of one registry; a few calls run at once. */
public final class SubjectOperations implements AutoCloseable {
  private static final int AT_ONCE = 8;

  private final RegistryClient client;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            var thread = new Thread(work, "freehold-registry-call");
            thread.setDaemon(true);
            return thread;
          });

  public SubjectOperations(RegistryConfig config) {
    this.client = new RegistryClient(config);
  }

  public List<Result<Created>> create(List<CreateRequest> requests) {
    return each(requests, request -> create(request.inputs()));
  }

  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return each(
        requests,
        request ->
            find(request.id(), request.inputs())
                .<ReadResult>map(
                    subject ->
                        new ReadResult.Found(
                            request.id(),
                            subject.inputs(request.inputs()),
                            subject.outputs(request.inputs())))
                .orElseGet(ReadResult.Gone::new));
  }

  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return each(requests, this::update);
  }

  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return each(requests, request -> delete(request.id()));
  }

  private <Q, T> List<Result<T>> each(List<Q> requests, Function<Q, T> call) {
    List<Future<Result<T>>> running =
        requests.stream().map(request -> workers.submit(() -> result(request, call))).toList();
    return running.stream().map(SubjectOperations::await).toList();
  }

  private static <Q, T> Result<T> result(Q request, Function<Q, T> call) {
    try {
      return Result.ok(call.apply(request));
    } catch (RegistryException refused) {
      return refused.result();
    }
  }

  private static <T> Result<T> await(Future<Result<T>> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      return Result.uncertain(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.uncertain("Interrupted while waiting for the registry.");
    }
  }

  private Created create(Fields inputs) {
    String name = Subject.text(inputs, Subject.NAME).orElseThrow();
    Optional<JsonNode> there = latest(name);
    if (there.isPresent()) {
      throw new RegistryException(
          "The subject "
              + name
              + " exists already, at version "
              + there.get().path("version").asInt()
              + ". Import it by its name, or delete it first.",
          Certainty.NOTHING_HAPPENED);
    }
    register(name, inputs);
    try {
      Subject.text(inputs, Subject.RULE).ifPresent(rule -> put(name, rule));
      Fields outputs = find(name, inputs).orElseThrow(() -> lost(name)).outputs(inputs);
      return new Created(name, outputs);
    } catch (RegistryException half) {
      throw new RegistryException(
          "The subject " + name + " was registered, and then: " + half.getMessage(),
          Certainty.MAY_HAVE_HAPPENED);
    }
  }

  private static RegistryException lost(String name) {
    return new RegistryException(
        "The subject " + name + " was registered and is not there; somebody else deleted it.",
        Certainty.MAY_HAVE_HAPPENED);
  }

  /**
   * The rule goes first, because it decides about the schema; when that is refused, it goes back.
   */
  private Fields update(UpdateRequest request) {
    String name = request.id();
    Subject before =
        find(name, request.news())
            .orElseThrow(
                () ->
                    new RegistryException(
                        "The subject " + name + " is gone. A refresh will notice it.",
                        Certainty.NOTHING_HAPPENED));
    Optional<String> wanted = Subject.text(request.news(), Subject.RULE);
    boolean moved = !before.compatibility().equals(wanted);
    if (moved) {
      set(name, wanted);
    }
    if (!before.has(request.news()) || referencesChange(request)) {
      try {
        register(name, request.news());
        requireLatest(name, request.news());
      } catch (RegistryException refused) {
        if (moved) {
          takeBack(name, before.compatibility(), refused);
        }
        throw refused;
      }
    }
    return find(name, request.news()).orElseThrow(() -> lost(name)).outputs(request.news());
  }

  private static boolean referencesChange(UpdateRequest request) {
    return !request
        .oldOutputs()
        .get(Subject.REFERENCES)
        .equals(request.news().get(Subject.REFERENCES));
  }

  /** Registering an older version's schema again gives that version, and changes nothing. */
  private void requireLatest(String name, Fields inputs) {
    Subject now = find(name, inputs).orElseThrow(() -> lost(name));
    if (!now.has(inputs)) {
      throw new RegistryException(
          "The subject "
              + name
              + " had this schema in an earlier version, and the registry keeps version "
              + now.latest().path("version").asInt()
              + " as the newest. Change the schema, if only its documentation, to make a new"
              + " version of it.",
          Certainty.NOTHING_HAPPENED);
    }
  }

  private void takeBack(String name, Optional<String> rule, RegistryException refused) {
    try {
      set(name, rule);
    } catch (RegistryException second) {
      throw new RegistryException(
          refused.getMessage() + " Its compatibility was changed before: " + second.getMessage(),
          Certainty.MAY_HAVE_HAPPENED);
    }
  }

  private Deleted delete(String name) {
    String path = "/subjects/" + RegistryClient.segment(name);
    String what = "delete the subject " + name;
    client.delete(path, what);
    client.delete(path + "?permanent=true", what);
    client.delete(configPath(name), "delete the compatibility of " + name);
    if (latest(name).isPresent()) {
      throw new RegistryException(
          "The subject " + name + " was deleted and is still there.", Certainty.MAY_HAVE_HAPPENED);
    }
    return new Deleted();
  }

  private Optional<Subject> find(String name, Fields wanted) {
    return latest(name).map(latest -> new Subject(name, latest, ownRule(name, wanted)));
  }

  /**
   * The rule of the subject; none where none is wanted and it is the registry's own, because some
   * registries answer with that for a subject that has none.
   */
  private Optional<String> ownRule(String name, Fields wanted) {
    Optional<String> rule = rule(configPath(name), "read the compatibility of " + name);
    return rule.isEmpty()
            || wanted.has(Subject.RULE)
            || !rule.equals(rule("/config", "read the registry's compatibility"))
        ? rule
        : Optional.empty();
  }

  private Optional<JsonNode> latest(String name) {
    return client.get(
        "/subjects/" + RegistryClient.segment(name) + "/versions/latest",
        "read the subject " + name);
  }

  private Optional<String> rule(String path, String what) {
    return client
        .get(path, what)
        .map(answer -> answer.path("compatibilityLevel").asText(""))
        .filter(rule -> !rule.isEmpty());
  }

  private void register(String name, Fields inputs) {
    client.send(
        "POST",
        "/subjects/" + RegistryClient.segment(name) + "/versions",
        Subject.registration(inputs),
        "register the schema of " + name);
  }

  private void set(String name, Optional<String> rule) {
    rule.ifPresentOrElse(
        word -> put(name, word),
        () -> client.delete(configPath(name), "delete the compatibility of " + name));
  }

  private void put(String name, String rule) {
    client.send(
        "PUT",
        configPath(name),
        JsonNodeFactory.instance.objectNode().put(Subject.RULE, rule),
        "set the compatibility of " + name + " to " + rule);
  }

  private static String configPath(String name) {
    return "/config/" + RegistryClient.segment(name);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
