package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.resource.Endpoint;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Property;
import java.util.List;

/** Requests for routines; the API changes them only as a whole. */
record RoutineEndpoint(RoutineKind kind) implements Endpoint {
  @Override
  public Fields parts(Fields inputs, Settings settings) {
    return RoutineKind.ID.partsOf(inputs, settings);
  }

  @Override
  public Fields parts(String id, Settings settings) {
    return RoutineKind.ID.parts(id, settings);
  }

  @Override
  public String id(Fields parts, Fields answer) {
    return RoutineKind.ID.full(parts);
  }

  @Override
  public Call create(Fields parts, Fields inputs, Settings settings) {
    return Call.of(
        Service.BIGQUERY,
        Method.POST,
        Names.routines(parts),
        body(parts, inputs),
        "create" + what(parts));
  }

  private Fields body(Fields parts, Fields inputs) {
    return ApiForm.body(kind.spec().inputs(), inputs)
        .with("routineReference", Names.reference(parts, "datasetId", "routineId"));
  }

  @Override
  public Call read(Fields parts) {
    return Call.get(Service.BIGQUERY, path(parts), "read" + what(parts));
  }

  @Override
  public Call update(Fields parts, UpdateRequest request, List<Property> changed) {
    return Call.of(
        Service.BIGQUERY,
        Method.PUT,
        path(parts),
        body(parts, request.news()),
        "update" + what(parts));
  }

  @Override
  public Call delete(Fields parts, Fields state) {
    return Call.delete(Service.BIGQUERY, path(parts), "delete" + what(parts));
  }

  @Override
  public Fields shape(Fields parts, Fields answer) {
    Fields shaped = answer;
    for (String name : List.of("project", "datasetId", "routineId")) {
      shaped = shaped.with(name, PropertyValue.of(Names.text(parts, name)));
    }
    return shaped;
  }

  private static String path(Fields parts) {
    return Names.routines(parts) + "/" + Names.segment(parts, "routineId");
  }

  private static String what(Fields parts) {
    return " the routine " + Names.text(parts, "datasetId") + "." + Names.text(parts, "routineId");
  }
}
