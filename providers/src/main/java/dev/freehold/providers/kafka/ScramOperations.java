package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.admin.DescribeUserScramCredentialsResult;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ResourceNotFoundException;

/** SCRAM credentials on a cluster; each upsert makes a fresh random salt. */
final class ScramOperations implements Operations {
  private static final int USERS_PER_REQUEST = 1_000;
  private final Cluster cluster;

  ScramOperations(Cluster cluster) {
    this.cluster = cluster;
  }

  @Override
  public void create(Work<CreateRequest, Created> work) {
    List<Goal<CreateRequest, Created>> goals = new ArrayList<>();
    work.open().forEach(item -> upsertion(item, item.request().inputs()).ifPresent(goals::add));
    for (var goal : settle(goals, Optional::isPresent)) {
      Fields inputs = goal.item().request().inputs();
      Fields outputs = ScramKind.outputs(goal.user(), ScramKind.iterations(inputs), inputs);
      goal.item().end(Result.ok(new Created(goal.user().id(), outputs)));
    }
  }

  @Override
  public void update(Work<UpdateRequest, Fields> work) {
    List<Goal<UpdateRequest, Fields>> goals = new ArrayList<>();
    work.open().forEach(item -> upsertion(item, item.request().news()).ifPresent(goals::add));
    for (var goal : settle(goals, Optional::isPresent)) {
      Fields news = goal.item().request().news();
      goal.item().end(Result.ok(ScramKind.outputs(goal.user(), ScramKind.iterations(news), news)));
    }
  }

  @Override
  public void delete(Work<DeleteRequest, Deleted> work) {
    List<Goal<DeleteRequest, Deleted>> goals = new ArrayList<>();
    for (var item : work.open()) {
      DeleteRequest request = item.request();
      user(request.oldOutputs(), request.oldInputs(), request.id())
          .ifPresentOrElse(
              user -> goals.add(new Goal<>(item, user, deletion(user))),
              () -> item.end(Result.failed("SCRAM credential: its id is not user|mechanism.")));
    }
    settle(goals, Optional::isEmpty).forEach(goal -> goal.item().end(Result.ok(new Deleted())));
  }

  @Override
  public void read(Work<ReadRequest, ReadResult> work) {
    Map<ScramUser, ScramCredentialInfo> found = new HashMap<>();
    List<Work.Item<ReadRequest, ReadResult>> items = work.open();
    Function<Work.Item<ReadRequest, ReadResult>, Optional<ScramUser>> user =
        item -> user(item.request().outputs(), item.request().inputs(), item.request().id());
    try {
      List<String> names =
          items.stream().flatMap(i -> user.apply(i).stream()).map(ScramUser::name).toList();
      found.putAll(describe(names));
    } catch (ClusterException e) {
      work.failOpen(request -> cluster.failed("SCRAM credential", e));
    }
    for (var item : items) {
      var info = user.apply(item).map(found::get);
      item.end(
          Result.ok(
              info.isPresent()
                  ? found(user.apply(item).get(), info.get().iterations(), item.request())
                  : new ReadResult.Gone()));
    }
  }

  /** What one request wants of a user. */
  private record Goal<Q, T>(
      Work.Item<Q, T> item, ScramUser user, UserScramCredentialAlteration alteration) {}

  private static <Q, T> Optional<Goal<Q, T>> upsertion(Work.Item<Q, T> item, Fields inputs) {
    Optional<ScramUser> user = ScramKind.user(inputs);
    Optional<String> password = ScramKind.password(inputs);
    if (user.isEmpty() || password.isEmpty()) {
      String who = user.map(ScramUser::sentence).orElse("SCRAM credential");
      String text = ": either 'password' or 'password_wo' must be specified.";
      item.end(Result.failed(who + text));
      return Optional.empty();
    }
    var info = new ScramCredentialInfo(mechanism(user.get()), ScramKind.iterations(inputs));
    var upsertion = new UserScramCredentialUpsertion(user.get().name(), info, password.get());
    return Optional.of(new Goal<>(item, user.get(), upsertion));
  }

  /** Alters and waits; the goals that were reached. */
  private <Q, T> List<Goal<Q, T>> settle(
      List<Goal<Q, T>> goals, Function<Optional<ScramCredentialInfo>, Boolean> reached) {
    List<Goal<Q, T>> done = alter(goals);
    List<Goal<Q, T>> open = new ArrayList<>(done);
    cluster.until(
        () -> {
          try {
            List<String> names = open.stream().map(goal -> goal.user().name()).toList();
            Map<ScramUser, ScramCredentialInfo> seen = names.isEmpty() ? Map.of() : describe(names);
            open.removeIf(goal -> reached.apply(Optional.ofNullable(seen.get(goal.user()))));
            return open.isEmpty();
          } catch (ClusterException e) {
            return false;
          }
        });
    String late = ": accepted, but the brokers do not show it yet.";
    open.forEach(goal -> goal.item().end(Result.uncertain(goal.user().sentence() + late)));
    return done.stream().filter(goal -> goal.item().isOpen()).toList();
  }

  private <Q, T> List<Goal<Q, T>> alter(List<Goal<Q, T>> goals) {
    List<Goal<Q, T>> done = new ArrayList<>();
    var work = new Work<Goal<Q, T>, Goal<Q, T>>(goals);
    for (var group : work.groupsByKey(USERS_PER_REQUEST, goal -> goal.user().name())) {
      List<UserScramCredentialAlteration> alterations =
          group.stream().map(item -> item.request().alteration()).toList();
      Map<String, KafkaFuture<Void>> answers =
          cluster.admin().alterUserScramCredentials(alterations).values();
      for (var item : group) {
        Goal<Q, T> goal = item.request();
        try {
          cluster.await(answers.get(goal.user().name()));
          done.add(goal);
        } catch (ClusterException e) {
          collect(goal, e, done);
        }
      }
    }
    return done;
  }

  /** A credential that is gone already is what a delete wants. */
  private <Q, T> void collect(Goal<Q, T> goal, ClusterException e, List<Goal<Q, T>> done) {
    boolean deletion = goal.alteration() instanceof UserScramCredentialDeletion;
    if (deletion && e.is(ResourceNotFoundException.class)) {
      done.add(goal);
    } else {
      goal.item().end(cluster.failed(goal.user().sentence(), e));
    }
  }

  private Map<ScramUser, ScramCredentialInfo> describe(List<String> names) throws ClusterException {
    Map<ScramUser, ScramCredentialInfo> found = new HashMap<>();
    List<String> distinct = names.stream().distinct().toList();
    for (List<String> some : Chunks.of(distinct, USERS_PER_REQUEST)) {
      DescribeUserScramCredentialsResult answer =
          cluster.admin().describeUserScramCredentials(some);
      for (String name : some) {
        try {
          cluster
              .await(answer.description(name))
              .credentialInfos()
              .forEach(
                  info -> found.put(new ScramUser(name, info.mechanism().mechanismName()), info));
        } catch (ClusterException e) {
          if (!e.is(ResourceNotFoundException.class)) {
            throw e;
          }
        }
      }
    }
    return found;
  }

  private static ReadResult found(ScramUser user, int iterations, ReadRequest request) {
    Fields inputs = ScramKind.inputs(user, iterations, request.inputs());
    Fields olds = request.outputs();
    Optional<PropertyValue> imported = importedPassword(request);
    if (imported.isPresent()) {
      inputs = inputs.with("password", imported.get());
      olds = olds.with("password", imported.get());
    }
    Fields outputs = ScramKind.outputs(user, iterations, olds);
    Optional<PropertyValue> sealed = request.outputs().get("passwordWo");
    return new ReadResult.Found(
        user.id(), inputs, sealed.map(kept -> outputs.with("passwordWo", kept)).orElse(outputs));
  }

  /** The third part of an import id. */
  private static Optional<PropertyValue> importedPassword(ReadRequest request) {
    String[] parts = request.id().split("\\|", 3);
    boolean importing = request.inputs().isEmpty() && request.outputs().isEmpty();
    return importing && parts.length == 3
        ? Optional.of(new Secret(PropertyValue.of(parts[2])))
        : Optional.empty();
  }

  private static UserScramCredentialAlteration deletion(ScramUser user) {
    return new UserScramCredentialDeletion(user.name(), mechanism(user));
  }

  private static ScramMechanism mechanism(ScramUser user) {
    return ScramMechanism.fromMechanismName(user.mechanism());
  }

  private static Optional<ScramUser> user(Fields outputs, Fields inputs, String id) {
    return ScramKind.user(outputs).or(() -> ScramKind.user(inputs)).or(() -> ScramUser.parse(id));
  }
}
