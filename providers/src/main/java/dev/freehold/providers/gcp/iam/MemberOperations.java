package dev.freehold.providers.gcp.iam;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.iam.Policy.Action;
import dev.freehold.providers.gcp.iam.Policy.Change;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.resource.Fleeting;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.Grouped;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.resource.SharedChange;
import dev.freehold.providers.gcp.spec.ReadInputs;
import dev.freehold.providers.gcp.spec.TypeSpec;
import dev.freehold.providers.gcp.spec.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members of policies: one read and one write per policy and batch. */
final class MemberOperations implements Operations {
  private final MemberKind kind;
  private final TypeSpec spec;
  private final Owner owner;
  private final Google google;
  private final SharedChange changes;

  MemberOperations(MemberKind kind, Google google) {
    this.kind = kind;
    this.spec = kind.spec();
    this.owner = kind.owner();
    this.google = google;
    this.changes = new SharedChange(google.rest().patience());
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return Grouped.by(google.pool(), requests, request -> resource(request.inputs()))
        .results(this::createAll);
  }

  private List<Result<Created>> createAll(String resource, List<CreateRequest> requests) {
    List<Change> wanted =
        requests.stream().map(q -> new Change(Action.ADD, Grant.of(q.inputs()))).toList();
    Map<Change, Result<Fields>> done = changes.make(policy(resource), wanted);
    var results = new ArrayList<Result<Created>>();
    for (Change change : wanted) {
      String id = resource + "/" + change.grant().id();
      results.add(
          done.get(change)
              .fold(
                  policy -> Result.ok(new Created(id, outputs(resource, change.grant(), policy))),
                  failed -> failed.map(never -> new Created(id, Fields.EMPTY))));
    }
    return results;
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return Grouped.by(google.pool(), requests, this::resource).results(this::readAll);
  }

  private String resource(ReadRequest request) {
    Fields own = own(request);
    return own.isEmpty()
        ? owner.resource(MemberId.of(request.id()).resource(), google.settings())
        : resource(own);
  }

  private static Fields own(ReadRequest request) {
    return request.outputs().isEmpty() ? request.inputs() : request.outputs();
  }

  private List<Result<ReadResult>> readAll(String resource, List<ReadRequest> requests) {
    Optional<Fields> policy = policy(resource).read();
    return requests.stream()
        .map(
            request ->
                policy
                    .flatMap(there -> grant(request, there))
                    .map(grant -> found(resource, request, grant, policy.get()))
                    .orElseGet(ReadResult.Gone::new))
        .<Result<ReadResult>>map(Result::ok)
        .toList();
  }

  /** The grant that is meant, where it is in the policy. */
  private static Optional<Grant> grant(ReadRequest request, Fields policy) {
    Fields own = own(request);
    return own.isEmpty()
        ? MemberId.of(request.id()).in(policy)
        : Optional.of(Grant.of(own)).filter(grant -> Policy.has(policy, grant));
  }

  private ReadResult found(String resource, ReadRequest request, Grant grant, Fields policy) {
    Fields read = outputs(resource, grant, policy);
    Fields outputs = Fleeting.settled(request.outputs(), read, Set.of());
    Fields inputs = ReadInputs.of(spec, request.inputs(), outputs, kind.sameness());
    return new ReadResult.Found(resource + "/" + grant.id(), inputs, outputs);
  }

  /** Nothing of it changes in place. */
  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return requests.stream().map(request -> Result.ok(request.oldOutputs())).toList();
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return Grouped.by(google.pool(), requests, request -> resource(state(request)))
        .results(this::deleteAll);
  }

  private List<Result<Deleted>> deleteAll(String resource, List<DeleteRequest> requests) {
    List<Change> wanted =
        requests.stream().map(q -> new Change(Action.REMOVE, Grant.of(state(q)))).toList();
    Map<Change, Result<Fields>> done = changes.make(policy(resource), wanted);
    return wanted.stream()
        .map(
            change ->
                done.get(change)
                    .fold(
                        gone -> Result.ok(new Deleted()),
                        failed -> failed.<Deleted>map(never -> new Deleted())))
        .toList();
  }

  private static Fields state(DeleteRequest request) {
    return request.oldOutputs().isEmpty() ? request.oldInputs() : request.oldOutputs();
  }

  private String resource(Fields inputs) {
    return owner.resource(inputs, google.settings());
  }

  private Policy policy(String resource) {
    return new Policy(google.rest(), owner, resource);
  }

  private Fields outputs(String resource, Grant grant, Fields policy) {
    Fields shaped =
        owner
            .named(resource, google.settings())
            .with("role", new Text(grant.role()))
            .with("member", new Text(grant.member()));
    shaped = grant.condition().isEmpty() ? shaped : shaped.with("condition", grant.condition());
    Fields outputs = ApiForm.outputs(spec.inputs(), shaped);
    Fields named = owner.named(resource, google.settings());
    for (var name : named.values().entrySet()) {
      outputs = outputs.with(name.getKey(), name.getValue());
    }
    return outputs
        .with("etag", new Text(Values.text(policy, "etag").orElse("")))
        .with("id", new Text(resource + "/" + grant.id()));
  }
}
