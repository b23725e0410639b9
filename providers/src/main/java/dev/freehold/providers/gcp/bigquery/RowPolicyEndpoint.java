package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.resource.Listed;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Property;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;

/** Requests for row access policies; the API changes them only as a whole. */
record RowPolicyEndpoint(RowPolicyKind kind) implements Listed {
  private static final String GRANTEES = "grantees";

  @Override
  public Fields parts(Fields inputs, Settings settings) {
    return RowPolicyKind.ID.partsOf(inputs, settings);
  }

  @Override
  public Fields parts(String id, Settings settings) {
    return RowPolicyKind.ID.parts(id, settings);
  }

  @Override
  public String id(Fields parts, Fields answer) {
    return RowPolicyKind.ID.full(parts);
  }

  @Override
  public Call create(Fields parts, Fields inputs, Settings settings) {
    return Call.of(
        Service.BIGQUERY,
        Method.POST,
        Names.policies(parts),
        body(parts, inputs),
        "create" + what(parts));
  }

  private Fields body(Fields parts, Fields inputs) {
    return ApiForm.body(kind.spec().inputs(), inputs)
        .with(
            "rowAccessPolicyReference", Names.reference(parts, "datasetId", "tableId", "policyId"));
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

  /** The last policy of a table goes too: what it hid is then seen by every reader. */
  @Override
  public Call delete(Fields parts, Fields state) {
    return Call.delete(Service.BIGQUERY, path(parts) + "?force=true", "delete" + what(parts));
  }

  @Override
  public Fields shape(Fields parts, Fields answer) {
    Fields shaped = answer;
    for (String name : List.of("project", "datasetId", "tableId", "policyId")) {
      shaped = shaped.with(name, PropertyValue.of(Names.text(parts, name)));
    }
    return shaped;
  }

  @Override
  public Fields unread(Fields shaped, Fields own) {
    boolean silent = !shaped.has(GRANTEES) && own.has(GRANTEES);
    return silent ? shaped.with(GRANTEES, own.get(GRANTEES).orElseThrow()) : shaped;
  }

  @Override
  public Call list(Fields parts) {
    return Call.get(
        Service.BIGQUERY, Names.policies(parts), "list the row access policies of" + table(parts));
  }

  @Override
  public String entries() {
    return "rowAccessPolicies";
  }

  @Override
  public boolean isEntry(Fields parts, Fields entry) {
    Fields reference = Values.object(entry, "rowAccessPolicyReference");
    return Values.text(reference, "policyId").equals(Values.text(parts, "policyId"));
  }

  private static String path(Fields parts) {
    return Names.policies(parts) + "/" + Names.segment(parts, "policyId");
  }

  private static String what(Fields parts) {
    return " the row access policy " + Names.text(parts, "policyId") + " of" + table(parts);
  }

  private static String table(Fields parts) {
    return " the table " + Names.text(parts, "datasetId") + "." + Names.text(parts, "tableId");
  }
}
