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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import org.jspecify.annotations.Nullable;

/** Client quotas on a cluster; a delete takes away only the keys that the state holds. */
final class QuotaOperations implements Operations {
  private static final int ENTITIES_PER_REQUEST = 1_000;
  private final Cluster cluster;

  QuotaOperations(Cluster cluster) {
    this.cluster = cluster;
  }

  @Override
  public void create(Work<CreateRequest, Created> work) {
    List<Goal<CreateRequest, Created>> goals = new ArrayList<>();
    for (var item : work.open()) {
      Fields inputs = item.request().inputs();
      QuotaKind.entity(inputs)
          .ifPresentOrElse(
              entity -> goals.add(new Goal<>(item, entity, QuotaKind.limits(inputs), Map.of())),
              () -> item.end(Result.failed("Quota: its entityType is not known.")));
    }
    var done = alter(goals);
    var late = await(done, (goal, seen) -> seen.entrySet().containsAll(goal.set().entrySet()));
    for (var goal : done) {
      goal.item()
          .end(
              late.contains(goal)
                  ? Result.uncertain(goal.entity().sentence() + ": set, but not shown yet.")
                  : Result.ok(
                      new Created(
                          goal.entity().id(), QuotaKind.outputs(goal.entity(), goal.set()))));
    }
  }

  @Override
  public void read(Work<ReadRequest, ReadResult> work) {
    try {
      Map<QuotaEntity, TreeMap<String, Double>> all = list();
      for (var item : work.open()) {
        ReadRequest request = item.request();
        var entity = entity(request.outputs(), request.inputs(), request.id());
        var limits = entity.map(all::get);
        item.end(
            Result.ok(
                limits.isPresent()
                    ? found(entity.get(), limits.get(), request.inputs())
                    : new ReadResult.Gone()));
      }
    } catch (ClusterException e) {
      work.failOpen(request -> cluster.failed("Quota " + request.id(), e));
    }
  }

  /** Never planned: every change replaces. */
  @Override
  public void update(Work<UpdateRequest, Fields> work) {
    work.failOpen(
        request -> Result.failed("Quota " + request.id() + ": cannot be changed in place."));
  }

  @Override
  public void delete(Work<DeleteRequest, Deleted> work) {
    List<Goal<DeleteRequest, Deleted>> goals = new ArrayList<>();
    for (var item : work.open()) {
      DeleteRequest request = item.request();
      entity(request.oldOutputs(), request.oldInputs(), request.id())
          .ifPresentOrElse(
              entity -> goals.add(removal(item, entity)),
              () -> item.end(Result.failed("Quota " + request.id() + ": not a quota's id.")));
    }
    var done = alter(goals);
    var late =
        await(done, (goal, seen) -> Collections.disjoint(seen.keySet(), goal.remove().keySet()));
    for (var goal : done) {
      goal.item()
          .end(
              late.contains(goal)
                  ? Result.uncertain(goal.entity().sentence() + ": removed, but still shown.")
                  : Result.ok(new Deleted()));
    }
  }

  /** What one request wants of an entity. */
  private record Goal<Q, T>(
      Work.Item<Q, T> item,
      QuotaEntity entity,
      TreeMap<String, Double> set,
      Map<String, Double> remove) {

    ClientQuotaAlteration alteration() {
      List<ClientQuotaAlteration.Op> ops = new ArrayList<>();
      set.forEach((key, value) -> ops.add(new ClientQuotaAlteration.Op(key, value)));
      remove.keySet().forEach(key -> ops.add(removal(key)));
      return new ClientQuotaAlteration(kafka(entity), ops);
    }

    private static ClientQuotaAlteration.Op removal(String key) {
      @Nullable Double none = null;
      return new ClientQuotaAlteration.Op(key, none);
    }
  }

  private static Goal<DeleteRequest, Deleted> removal(
      Work.Item<DeleteRequest, Deleted> item, QuotaEntity entity) {
    var limits = QuotaKind.limits(item.request().oldOutputs());
    return new Goal<>(item, entity, new TreeMap<>(), limits);
  }

  private <Q, T> List<Goal<Q, T>> alter(List<Goal<Q, T>> goals) {
    List<Goal<Q, T>> done = new ArrayList<>();
    var work = new Work<Goal<Q, T>, Goal<Q, T>>(goals);
    for (var group : work.groupsByKey(ENTITIES_PER_REQUEST, Goal::entity)) {
      List<ClientQuotaAlteration> alterations =
          group.stream().map(item -> item.request().alteration()).toList();
      Map<ClientQuotaEntity, KafkaFuture<Void>> answers =
          cluster.admin().alterClientQuotas(alterations).values();
      for (var item : group) {
        Goal<Q, T> goal = item.request();
        try {
          cluster.await(answers.get(kafka(goal.entity())));
          done.add(goal);
        } catch (ClusterException e) {
          goal.item().end(cluster.failed(goal.entity().sentence(), e));
        }
      }
    }
    return done;
  }

  /** Those whose goal is not reached when time is up. */
  private <Q, T> List<Goal<Q, T>> await(
      List<Goal<Q, T>> goals, BiPredicate<Goal<Q, T>, Map<String, Double>> reached) {
    List<Goal<Q, T>> open = new ArrayList<>(goals);
    cluster.until(
        () -> {
          try {
            var all = open.isEmpty() ? Map.<QuotaEntity, TreeMap<String, Double>>of() : list();
            open.removeIf(
                goal -> reached.test(goal, all.getOrDefault(goal.entity(), new TreeMap<>())));
            return open.isEmpty();
          } catch (ClusterException e) {
            return false;
          }
        });
    return open;
  }

  /** All quotas of single entities; those of combinations cannot be expressed. */
  private Map<QuotaEntity, TreeMap<String, Double>> list() throws ClusterException {
    var answers = new ArrayList<KafkaFuture<Map<ClientQuotaEntity, Map<String, Double>>>>();
    for (String type :
        List.of(ClientQuotaEntity.USER, ClientQuotaEntity.CLIENT_ID, ClientQuotaEntity.IP)) {
      var component = ClientQuotaFilterComponent.ofEntityType(type);
      var filter = ClientQuotaFilter.containsOnly(List.of(component));
      answers.add(cluster.admin().describeClientQuotas(filter).entities());
    }
    Map<QuotaEntity, TreeMap<String, Double>> found = new HashMap<>();
    for (var answer : answers) {
      cluster
          .await(answer)
          .forEach((entity, limits) -> found.put(official(entity), new TreeMap<>(limits)));
    }
    return found;
  }

  private static QuotaEntity official(ClientQuotaEntity entity) {
    var entry = entity.entries().entrySet().iterator().next();
    return new QuotaEntity(entry.getKey(), Optional.ofNullable(entry.getValue()).orElse(""));
  }

  private static ClientQuotaEntity kafka(QuotaEntity entity) {
    Map<String, @Nullable String> entries = new HashMap<>();
    entries.put(entity.type(), entity.isDefault() ? null : entity.name());
    return new ClientQuotaEntity(entries);
  }

  private static ReadResult found(QuotaEntity entity, TreeMap<String, Double> limits, Fields olds) {
    return new ReadResult.Found(
        entity.id(), QuotaKind.inputs(entity, limits, olds), QuotaKind.outputs(entity, limits));
  }

  private static Optional<QuotaEntity> entity(Fields outputs, Fields inputs, String id) {
    return QuotaKind.entity(outputs)
        .or(() -> QuotaKind.entity(inputs))
        .or(() -> QuotaEntity.parse(id));
  }
}
