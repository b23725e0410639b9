package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.resource.Endpoint;
import dev.freehold.providers.gcp.resource.Labels;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Property;
import dev.freehold.providers.gcp.spec.Property.Wire;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;
import java.util.Set;

/**
 * Requests for datasets. An update sends what has changed and nothing else, so that access entries
 * and labels of others stay.
 */
record DatasetEndpoint(DatasetKind kind) implements Endpoint {
  static final String CONDITIONS = "?accessPolicyVersion=3";
  private static final String ACCESSES = "accesses";

  @Override
  public Fields parts(Fields inputs, Settings settings) {
    return DatasetKind.ID.partsOf(inputs, settings);
  }

  @Override
  public Fields parts(String id, Settings settings) {
    return DatasetKind.ID.parts(id, settings);
  }

  @Override
  public String id(Fields parts, Fields answer) {
    return DatasetKind.ID.full(parts);
  }

  @Override
  public Call create(Fields parts, Fields inputs, Settings settings) {
    Fields body =
        ApiForm.body(kind.spec().inputs(), inputs)
            .with("datasetReference", Names.reference(parts, "datasetId"))
            .with("labels", Values.fields(Labels.created(inputs, settings)));
    if (!Values.isZero(inputs.get(ACCESSES))) {
      body = body.with("access", access(inputs));
    }
    String path = Names.datasets(parts) + CONDITIONS;
    return Call.of(Service.BIGQUERY, Method.POST, path, body, "create" + what(parts));
  }

  private PropertyValue access(Fields inputs) {
    Property list = kind.spec().input(ACCESSES).written(Wire.PLAIN);
    return ApiForm.body(List.of(list), inputs).get(ACCESSES).orElseThrow();
  }

  @Override
  public Call read(Fields parts) {
    return Call.get(Service.BIGQUERY, Names.dataset(parts) + CONDITIONS, "read" + what(parts));
  }

  @Override
  public Call update(Fields parts, UpdateRequest request, List<Property> changed) {
    Fields body = ApiForm.patch(changed, request.oldOutputs(), request.news());
    for (Property property : changed) {
      if (property.name().equals(ACCESSES)) {
        body = body.with("access", access(request.news()));
      } else if (property.name().equals("labels")) {
        body = body.with("labels", Labels.patch(request.oldOutputs(), request.news()));
      }
    }
    String path = Names.dataset(parts) + CONDITIONS;
    return Call.of(Service.BIGQUERY, Method.PATCH, path, body, "update" + what(parts));
  }

  @Override
  public Call delete(Fields parts, Fields state) {
    boolean contents = Values.isTrue(state, "deleteContentsOnDestroy");
    String path = Names.dataset(parts) + "?deleteContents=" + contents;
    return Call.delete(Service.BIGQUERY, path, "delete" + what(parts));
  }

  @Override
  public Fields shape(Fields parts, Fields answer) {
    Fields shaped =
        answer
            .with("datasetId", PropertyValue.of(Names.text(parts, "datasetId")))
            .with("project", PropertyValue.of(Names.text(parts, "project")));
    return answer.get("access").map(access -> shaped.with(ACCESSES, access)).orElse(shaped);
  }

  /** Entries that are declared one by one change the list. */
  @Override
  public Set<String> fleeting(Fields inputs) {
    return inputs.has(ACCESSES) ? Set.of() : Set.of(ACCESSES);
  }

  @Override
  public boolean labelled() {
    return true;
  }

  private static String what(Fields parts) {
    return " the dataset " + Names.text(parts, "datasetId");
  }
}
