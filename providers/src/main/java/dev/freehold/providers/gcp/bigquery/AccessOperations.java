package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.bigquery.AccessList.Action;
import dev.freehold.providers.gcp.bigquery.AccessList.Change;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.resource.Deletions;
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
import java.util.function.Function;

/** Entries of access lists: one read and one write per dataset and batch. */
final class AccessOperations implements Operations {
  private final AccessKind kind;
  private final TypeSpec spec;
  private final Google google;
  private final SharedChange changes;

  AccessOperations(AccessKind kind, Google google) {
    this.kind = kind;
    this.spec = kind.spec();
    this.google = google;
    this.changes = new SharedChange(google.rest().patience());
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return grouped(requests, request -> parts(request.inputs())).results(this::create);
  }

  private List<Result<Created>> create(Fields parts, List<CreateRequest> requests) {
    List<Change> wanted =
        requests.stream()
            .map(request -> new Change(Action.ADD, AccessEntry.sent(spec, request.inputs())))
            .toList();
    Map<Change, Result<Fields>> done = changes.make(list(parts), wanted);
    var results = new ArrayList<Result<Created>>();
    for (int i = 0; i < wanted.size(); i++) {
      Change change = wanted.get(i);
      CreateRequest request = requests.get(i);
      results.add(
          done.get(change)
              .fold(
                  dataset -> created(parts, request, change, dataset),
                  failed -> failed.map(never -> new Created("", Fields.EMPTY))));
    }
    return results;
  }

  private Result<Created> created(
      Fields parts, CreateRequest request, Change change, Fields dataset) {
    Fields entry = AccessList.in(dataset, change.entry()).orElse(change.entry());
    Fields outputs = outputs(parts, entry, request.inputs());
    return Result.ok(new Created(DatasetKind.ID.full(parts), outputs));
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return grouped(requests, request -> DatasetKind.ID.parts(request.id(), google.settings()))
        .results(this::readAll);
  }

  private List<Result<ReadResult>> readAll(Fields parts, List<ReadRequest> requests) {
    Optional<Fields> dataset = list(parts).read();
    return requests.stream()
        .map(
            request ->
                dataset.isEmpty()
                    ? Result.<ReadResult>ok(new ReadResult.Gone())
                    : read(parts, request, dataset.get()))
        .toList();
  }

  private Result<ReadResult> read(Fields parts, ReadRequest request, Fields dataset) {
    Fields own = request.outputs().isEmpty() ? request.inputs() : request.outputs();
    if (own.isEmpty()) {
      return Result.failed(
          "A DatasetAccess cannot be imported: its id is the dataset's and does not say which"
              + " entry is meant. Take the entry away from the dataset and declare it, or leave it"
              + " as it is.");
    }
    return AccessList.in(dataset, AccessEntry.sent(spec, own))
        .map(entry -> found(parts, request, entry))
        .orElseGet(() -> Result.ok(new ReadResult.Gone()));
  }

  private Result<ReadResult> found(Fields parts, ReadRequest request, Fields entry) {
    Fields own = request.outputs().isEmpty() ? request.inputs() : request.outputs();
    Fields declared = request.inputs().isEmpty() ? own : request.inputs();
    Fields outputs = outputs(parts, entry, declared);
    Fields inputs =
        Values.isTrue(outputs, "apiUpdatedMember")
            ? request.inputs()
            : ReadInputs.of(spec, request.inputs(), outputs, kind.sameness());
    return Result.ok(new ReadResult.Found(DatasetKind.ID.full(parts), inputs, outputs));
  }

  /** Only what is not Google's business changes in place. */
  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return requests.stream()
        .map(
            request ->
                Result.ok(
                    request.oldOutputs().with("deletionPolicy", deletionPolicy(request.news()))))
        .toList();
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return Deletions.of(
        requests,
        spec.name(),
        open ->
            grouped(open, request -> DatasetKind.ID.parts(request.id(), google.settings()))
                .results(this::delete));
  }

  private List<Result<Deleted>> delete(Fields parts, List<DeleteRequest> requests) {
    List<Change> wanted =
        requests.stream()
            .map(request -> new Change(Action.REMOVE, AccessEntry.sent(spec, state(request))))
            .toList();
    Map<Change, Result<Fields>> done = changes.make(list(parts), wanted);
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

  private Fields parts(Fields inputs) {
    return DatasetKind.ID.partsOf(inputs, google.settings());
  }

  private AccessList list(Fields parts) {
    return new AccessList(google.rest(), parts);
  }

  private <Q> Grouped<Q, Fields> grouped(List<Q> requests, Function<Q, Fields> key) {
    return Grouped.by(google.pool(), requests, key);
  }

  private Fields outputs(Fields parts, Fields entry, Fields inputs) {
    Fields shaped =
        entry
            .without("dataset")
            .with("project", new Text(Names.text(parts, "project")))
            .with("datasetId", new Text(Names.text(parts, "datasetId")));
    if (entry.has("dataset")) {
      shaped = shaped.with("authorizedDataset", entry.get("dataset").orElseThrow());
    }
    boolean moved = Values.given(inputs, "iamMember").isPresent() && !entry.has("iamMember");
    return ApiForm.outputs(spec.inputs(), shaped)
        .with("apiUpdatedMember", new Bool(moved))
        .with("deletionPolicy", deletionPolicy(inputs))
        .with("project", new Text(Names.text(parts, "project")))
        .with("id", new Text(DatasetKind.ID.full(parts)));
  }

  private static PropertyValue deletionPolicy(Fields inputs) {
    return new Text(Values.given(inputs, "deletionPolicy").orElse("DELETE"));
  }
}
