package dev.freehold.providers.gcp.catalog;

import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.resource.Listed;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Property;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;

/** Requests for data policies. */
record DataPolicyEndpoint(DataPolicyKind kind) implements Listed {
  @Override
  public Fields parts(Fields inputs, Settings settings) {
    return DataPolicyKind.ID.partsOf(inputs, settings);
  }

  @Override
  public Fields parts(String id, Settings settings) {
    return DataPolicyKind.ID.parts(id, settings);
  }

  @Override
  public String id(Fields parts, Fields answer) {
    return DataPolicyKind.ID.full(parts);
  }

  @Override
  public Call create(Fields parts, Fields inputs, Settings settings) {
    Fields body = ApiForm.body(kind.spec().inputs(), inputs);
    return Call.of(Service.DATA_POLICY, Method.POST, all(parts), body, "create" + what(parts));
  }

  @Override
  public Call read(Fields parts) {
    return Call.get(Service.DATA_POLICY, path(parts), "read" + what(parts));
  }

  @Override
  public Call update(Fields parts, UpdateRequest request, List<Property> changed) {
    Fields body = ApiForm.patch(changed, request.oldOutputs(), request.news());
    String path = path(parts) + Masks.of(changed);
    return Call.of(Service.DATA_POLICY, Method.PATCH, path, body, "update" + what(parts));
  }

  @Override
  public Call delete(Fields parts, Fields state) {
    return Call.delete(Service.DATA_POLICY, path(parts), "delete" + what(parts));
  }

  @Override
  public Fields shape(Fields parts, Fields answer) {
    return answer
        .with("project", new Text(text(parts, "project")))
        .with("location", new Text(text(parts, "location")))
        .with("dataPolicyId", new Text(text(parts, "dataPolicyId")));
  }

  @Override
  public Call list(Fields parts) {
    String what = "list the data policies in " + text(parts, "location");
    return Call.get(Service.DATA_POLICY, all(parts) + "?pageSize=1000", what);
  }

  @Override
  public String entries() {
    return "dataPolicies";
  }

  @Override
  public boolean isEntry(Fields parts, Fields entry) {
    return Values.text(entry, "dataPolicyId").equals(Values.text(parts, "dataPolicyId"));
  }

  private static String all(Fields parts) {
    return "projects/"
        + Call.segment(text(parts, "project"))
        + "/locations/"
        + Call.segment(text(parts, "location"))
        + "/dataPolicies";
  }

  private static String path(Fields parts) {
    return all(parts) + "/" + Call.segment(text(parts, "dataPolicyId"));
  }

  private static String text(Fields parts, String name) {
    return Values.text(parts, name).orElse("");
  }

  private static String what(Fields parts) {
    return " the data policy " + text(parts, "dataPolicyId");
  }
}
