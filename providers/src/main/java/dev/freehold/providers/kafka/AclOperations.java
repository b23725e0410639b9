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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.admin.DeleteAclsResult;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** ACLs on a cluster. Creating one that exists and deleting one that is gone both succeed. */
final class AclOperations implements Operations {
  private static final int ACLS_PER_REQUEST = 4_000;

  /** Above this, one listing of all ACLs is cheaper than a request each. */
  private static final int SINGLE_READS = 2;

  private final Cluster cluster;

  AclOperations(Cluster cluster) {
    this.cluster = cluster;
  }

  @Override
  public void create(Work<CreateRequest, Created> work) {
    List<Wanted<CreateRequest, Created>> wanted =
        wanted(work, request -> AclKind.entry(request.inputs()));
    List<Wanted<CreateRequest, Created>> done = new ArrayList<>();
    for (var some : Chunks.of(wanted, ACLS_PER_REQUEST)) {
      List<AclBinding> bindings = some.stream().map(Wanted::binding).distinct().toList();
      Map<AclBinding, KafkaFuture<Void>> answers = cluster.admin().createAcls(bindings).values();
      for (var one : some) {
        try {
          cluster.await(answers.get(one.binding()));
          done.add(one);
        } catch (ClusterException e) {
          one.item().end(cluster.failed(one.acl().sentence(), e));
        }
      }
    }
    Set<AclBinding> missing = await(done, Presence.LISTED);
    for (var one : done) {
      one.item()
          .end(
              missing.contains(one.binding())
                  ? Result.uncertain(
                      one.acl().sentence() + ": created, but the brokers do not show it yet.")
                  : Result.ok(new Created(one.acl().id(), AclKind.outputs(one.acl()))));
    }
  }

  @Override
  public void read(Work<ReadRequest, ReadResult> work) {
    List<Wanted<ReadRequest, ReadResult>> wanted = wanted(work, AclOperations::asked);
    try {
      Set<AclBinding> listed = list(wanted.stream().map(Wanted::binding).toList());
      for (var one : wanted) {
        Fields olds = one.item().request().inputs();
        one.item()
            .end(
                Result.ok(
                    listed.contains(one.binding())
                        ? new ReadResult.Found(
                            one.acl().id(),
                            AclKind.inputs(one.acl(), olds),
                            AclKind.outputs(one.acl()))
                        : new ReadResult.Gone()));
      }
    } catch (ClusterException e) {
      wanted.forEach(one -> one.item().end(cluster.failed(one.acl().sentence(), e)));
    }
  }

  /** Never planned: every change replaces. */
  @Override
  public void update(Work<UpdateRequest, Fields> work) {
    work.failOpen(
        request -> Result.failed("ACL " + request.id() + ": cannot be changed in place."));
  }

  @Override
  public void delete(Work<DeleteRequest, Deleted> work) {
    List<Wanted<DeleteRequest, Deleted>> wanted =
        wanted(work, r -> entry(r.oldOutputs(), r.oldInputs(), r.id()));
    List<Wanted<DeleteRequest, Deleted>> done = new ArrayList<>();
    for (var some : Chunks.of(wanted, ACLS_PER_REQUEST)) {
      List<AclBindingFilter> filters =
          some.stream().map(one -> one.binding().toFilter()).distinct().toList();
      Map<AclBindingFilter, KafkaFuture<DeleteAclsResult.FilterResults>> answers =
          cluster.admin().deleteAcls(filters).values();
      for (var one : some) {
        try {
          cluster.await(answers.get(one.binding().toFilter()));
          done.add(one);
        } catch (ClusterException e) {
          one.item().end(cluster.failed(one.acl().sentence(), e));
        }
      }
    }
    Set<AclBinding> left = await(done, Presence.UNLISTED);
    for (var one : done) {
      one.item()
          .end(
              left.contains(one.binding())
                  ? Result.uncertain(
                      one.acl().sentence() + ": deleted, but the brokers still show it.")
                  : Result.ok(new Deleted()));
    }
  }

  /** One request with its ACL in both forms. */
  private record Wanted<Q, T>(Work.Item<Q, T> item, AclEntry acl, AclBinding binding) {}

  private static <Q, T> List<Wanted<Q, T>> wanted(
      Work<Q, T> work, Function<Q, Optional<AclEntry>> reader) {
    List<Wanted<Q, T>> wanted = new ArrayList<>();
    for (var item : work.open()) {
      Optional<AclEntry> acl = reader.apply(item.request());
      if (acl.isEmpty()) {
        item.end(
            Result.failed(
                "ACL: its id has not the seven parts principal|host|operation|"
                    + "permission|resource type|resource name|pattern type."));
        continue;
      }
      try {
        wanted.add(new Wanted<>(item, acl.get(), AclBindings.of(acl.get())));
      } catch (IllegalArgumentException e) {
        item.end(Result.failed(acl.get().sentence() + ": " + e.getMessage() + "."));
      }
    }
    return wanted;
  }

  private static Optional<AclEntry> asked(ReadRequest request) {
    return entry(request.outputs(), request.inputs(), request.id());
  }

  private static Optional<AclEntry> entry(Fields outputs, Fields inputs, String id) {
    return AclKind.entry(outputs).or(() -> AclKind.entry(inputs)).or(() -> AclEntry.parse(id));
  }

  /** Those that are not yet as they should be when time is up. */
  private Set<AclBinding> await(List<? extends Wanted<?, ?>> done, Presence presence) {
    Set<AclBinding> open = new HashSet<>();
    done.forEach(one -> open.add(one.binding()));
    cluster.until(
        () -> {
          try {
            Set<AclBinding> listed = open.isEmpty() ? Set.of() : list(List.copyOf(open));
            open.removeIf(acl -> listed.contains(acl) == (presence == Presence.LISTED));
            return open.isEmpty();
          } catch (ClusterException e) {
            return false;
          }
        });
    return open;
  }

  private Set<AclBinding> list(List<AclBinding> wanted) throws ClusterException {
    if (wanted.size() > SINGLE_READS) {
      return new HashSet<>(
          cluster.await(cluster.admin().describeAcls(AclBindingFilter.ANY).values()));
    }
    Set<AclBinding> found = new HashSet<>();
    List<KafkaFuture<Collection<AclBinding>>> answers =
        wanted.stream().map(acl -> cluster.admin().describeAcls(acl.toFilter()).values()).toList();
    for (var answer : answers) {
      found.addAll(cluster.await(answer));
    }
    return found;
  }
}
