package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.resource.SharedList;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.Rest;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.JsonText;
import dev.freehold.providers.gcp.spec.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The access list of one dataset; entries that nobody asked about stay as they are. */
record AccessList(Rest rest, Fields parts) implements SharedList<AccessList.Change> {
  private static final String ACCESS = "access";

  /** What becomes of an entry. */
  enum Action {
    ADD,
    REMOVE
  }

  /**
   * A change of the list.
   *
   * @param entry as the API writes it
   */
  record Change(Action action, Fields entry) {}

  @Override
  public String key() {
    return "access list of the dataset " + Names.text(parts, "datasetId");
  }

  @Override
  public Optional<Fields> read() {
    return rest.find(Call.get(Service.BIGQUERY, path(), "read the " + key()));
  }

  private String path() {
    return Names.dataset(parts) + DatasetEndpoint.CONDITIONS;
  }

  @Override
  public Optional<String> refusal(Fields dataset, Change change) {
    return change.action() == Action.ADD
        ? in(dataset, change.entry())
            .map(
                found ->
                    "Unable to create DatasetAccess, existing object already found: "
                        + JsonText.of(found)
                        + ". It was added by something else, or is declared twice. Take it away"
                        + " there, or do not declare it here.")
        : Optional.empty();
  }

  /** The entry of the dataset that this one is. */
  static Optional<Fields> in(Fields dataset, Fields entry) {
    AccessEntry wanted = AccessEntry.of(entry);
    return Values.objects(dataset, ACCESS).stream()
        .filter(other -> AccessEntry.of(other).equals(wanted))
        .findFirst();
  }

  @Override
  public Fields with(Fields dataset, Change change) {
    List<PropertyValue> entries = new ArrayList<>(Values.items(dataset, ACCESS));
    Optional<Fields> there = in(dataset, change.entry());
    if (change.action() == Action.ADD) {
      entries.add(change.entry());
    } else if (there.isPresent()) {
      entries.remove(there.get());
    } else {
      return dataset;
    }
    return dataset.with(ACCESS, new Items(entries));
  }

  @Override
  public Fields write(Fields dataset) {
    Fields body = Fields.EMPTY.with(ACCESS, new Items(Values.items(dataset, ACCESS)));
    return rest.call(
        Call.of(Service.BIGQUERY, Method.PATCH, path(), body, "change the " + key())
            .ifMatch(Values.text(dataset, "etag").orElse("")));
  }

  @Override
  public boolean shows(Fields dataset, Change change) {
    return in(dataset, change.entry()).isPresent() == (change.action() == Action.ADD);
  }

  @Override
  public boolean removes(Change change) {
    return change.action() == Action.REMOVE;
  }
}
