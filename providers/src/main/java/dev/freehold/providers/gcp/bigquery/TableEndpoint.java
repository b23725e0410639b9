package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.resource.Endpoint;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.Labels;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.JsonText;
import dev.freehold.providers.gcp.spec.Property;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;
import java.util.Optional;

/** Requests for tables and views. An update sends what has changed and nothing else. */
record TableEndpoint(TableKind kind) implements Endpoint {
  private static final String VIEW = "view";
  private static final String CLUSTERINGS = "clusterings";

  @Override
  public Fields parts(Fields inputs, Settings settings) {
    return TableKind.ID.partsOf(inputs, settings);
  }

  @Override
  public Fields parts(String id, Settings settings) {
    return TableKind.ID.parts(id, settings);
  }

  @Override
  public String id(Fields parts, Fields answer) {
    return TableKind.ID.full(parts);
  }

  @Override
  public Call create(Fields parts, Fields inputs, Settings settings) {
    Fields body =
        ApiForm.body(kind.spec().inputs(), inputs)
            .with("tableReference", Names.reference(parts, "datasetId", "tableId"))
            .with("labels", Values.fields(Labels.created(inputs, settings)));
    if (!Values.isZero(inputs.get(CLUSTERINGS))) {
      body = body.with("clustering", clustering(inputs));
    }
    if (isView(inputs)) {
      refuseRequired(inputs);
    } else if (schema(inputs).isPresent()) {
      body = body.with("schema", schema(inputs).get().sent());
    }
    return Call.of(
        Service.BIGQUERY, Method.POST, Names.tables(parts), body, "create" + what(parts));
  }

  /** BigQuery takes the columns of a view, for their descriptions, only once the view is there. */
  @Override
  public Fields afterCreate(Google google, Fields parts, Fields inputs, Fields answer) {
    if (!isView(inputs) || schema(inputs).isEmpty()) {
      return answer;
    }
    Fields body = Fields.EMPTY.with("schema", schema(inputs).get().sentForView());
    return google
        .rest()
        .call(
            Call.of(
                Service.BIGQUERY,
                Method.PATCH,
                Names.table(parts),
                body,
                "describe the columns of" + what(parts)));
  }

  private static void refuseRequired(Fields inputs) {
    if (schema(inputs).filter(TableSchema::hasRequired).isPresent()) {
      throw GoogleException.refused(
          "Schema cannot contain required fields when creating a view. Make its columns NULLABLE.");
    }
  }

  private static boolean isView(Fields inputs) {
    return !Values.isZero(inputs.get(VIEW));
  }

  private static Optional<TableSchema> schema(Fields inputs) {
    return Values.given(inputs, TableKind.SCHEMA).flatMap(TableSchema::of);
  }

  private static Fields clustering(Fields inputs) {
    return Fields.EMPTY.with("fields", Values.list(Values.texts(inputs, CLUSTERINGS)));
  }

  @Override
  public Call read(Fields parts) {
    return Call.get(Service.BIGQUERY, Names.table(parts), "read" + what(parts));
  }

  @Override
  public String beforeUpdate(Google google, Fields parts, UpdateRequest request) {
    return schema(request.oldOutputs())
        .flatMap(old -> schema(request.news()).map(old::droppedBy))
        .filter(dropped -> !dropped.isEmpty() && !isView(request.news()))
        .map(dropped -> new ColumnDrop(google.rest(), parts).drop(dropped))
        .orElse("");
  }

  @Override
  public Call update(Fields parts, UpdateRequest request, List<Property> changed) {
    Fields news = request.news();
    Fields body = ApiForm.patch(changed, request.oldOutputs(), news);
    for (Property property : changed) {
      switch (property.name()) {
        case "labels" -> body = body.with("labels", Labels.patch(request.oldOutputs(), news));
        case CLUSTERINGS ->
            body =
                body.with(
                    "clustering",
                    Values.isZero(news.get(CLUSTERINGS)) ? new Null() : clustering(news));
        case TableKind.SCHEMA -> body = body.with("schema", changedSchema(news));
        default -> {}
      }
    }
    return Call.of(
        Service.BIGQUERY, Method.PATCH, Names.table(parts), body, "update" + what(parts));
  }

  private static PropertyValue changedSchema(Fields news) {
    return schema(news)
        .<PropertyValue>map(schema -> isView(news) ? schema.sentForView() : schema.sent())
        .orElseGet(Null::new);
  }

  @Override
  public void beforeDelete(String id, Fields state) {
    boolean unprotected =
        Values.text(state, "deletionProtection").filter("false"::equals).isPresent();
    if (!unprotected) {
      throw GoogleException.refused(
          "cannot destroy table "
              + id
              + " without setting deletion_protection=false. Declare `deletionProtection: false`"
              + " and apply that first, then remove or replace it.");
    }
  }

  @Override
  public Call delete(Fields parts, Fields state) {
    return Call.delete(Service.BIGQUERY, Names.table(parts), "delete" + what(parts));
  }

  @Override
  public Fields shape(Fields parts, Fields answer) {
    Fields shaped = answer;
    for (String name : List.of("project", "datasetId", "tableId")) {
      shaped = shaped.with(name, PropertyValue.of(Names.text(parts, name)));
    }
    Fields clustering = Values.object(answer, "clustering");
    if (clustering.has("fields")) {
      shaped = shaped.with(CLUSTERINGS, clustering.get("fields").get());
    }
    Optional<PropertyValue> columns = Values.object(answer, "schema").get("fields");
    return columns.isPresent()
        ? shaped.with("schema", PropertyValue.of(JsonText.of(columns.get())))
        : shaped.without("schema");
  }

  @Override
  public boolean labelled() {
    return true;
  }

  private static String what(Fields parts) {
    return " the table " + Names.text(parts, "datasetId") + "." + Names.text(parts, "tableId");
  }
}
