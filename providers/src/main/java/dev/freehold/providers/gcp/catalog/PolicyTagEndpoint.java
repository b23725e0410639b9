package dev.freehold.providers.gcp.catalog;

import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.resource.Listed;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Property;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests for policy tags. */
record PolicyTagEndpoint(PolicyTagKind kind) implements Listed {
  private static final Pattern NAME =
      Pattern.compile("(projects/[^/]+/locations/[^/]+/taxonomies/[^/]+)/policyTags/[^/]+");

  @Override
  public Fields parts(Fields inputs, Settings settings) {
    return Fields.builder()
        .put("taxonomy", Values.text(inputs, "taxonomy").orElse(""))
        .put("displayName", Values.text(inputs, "displayName").orElse(""))
        .build();
  }

  @Override
  public Fields parts(String id, Settings settings) {
    Matcher name = NAME.matcher(id);
    if (!name.matches()) {
      throw GoogleException.refused(
          "'"
              + id
              + "' is no id of a policy tag: use"
              + " projects/{project}/locations/{region}/taxonomies/{number}/policyTags/{number}.");
    }
    return Fields.builder().put("taxonomy", name.group(1)).put("name", id).build();
  }

  @Override
  public String id(Fields parts, Fields answer) {
    return Values.given(answer, "name")
        .or(() -> Values.given(parts, "name"))
        .orElseThrow(() -> GoogleException.uncertain("Data Catalog gave the policy tag no name."));
  }

  @Override
  public Call create(Fields parts, Fields inputs, Settings settings) {
    Fields body = ApiForm.body(kind.spec().inputs(), inputs);
    String what = "create the policy tag " + Values.text(parts, "displayName").orElse("");
    return Call.of(Service.DATA_CATALOG, Method.POST, all(parts), body, what);
  }

  @Override
  public Call read(Fields parts) {
    return Call.get(Service.DATA_CATALOG, path(parts), "read" + what(parts));
  }

  @Override
  public Call update(Fields parts, UpdateRequest request, List<Property> changed) {
    Fields body = ApiForm.patch(changed, request.oldOutputs(), request.news());
    String path = path(parts) + Masks.of(changed);
    return Call.of(Service.DATA_CATALOG, Method.PATCH, path, body, "update" + what(parts));
  }

  @Override
  public Call delete(Fields parts, Fields state) {
    return Call.delete(Service.DATA_CATALOG, path(parts), "delete" + what(parts));
  }

  @Override
  public Fields shape(Fields parts, Fields answer) {
    return answer.with("taxonomy", new Text(Values.text(parts, "taxonomy").orElse("")));
  }

  @Override
  public Call list(Fields parts) {
    String what = "list the policy tags of " + Values.text(parts, "taxonomy").orElse("");
    return Call.get(Service.DATA_CATALOG, all(parts) + "?pageSize=1000", what);
  }

  @Override
  public String entries() {
    return "policyTags";
  }

  @Override
  public boolean isEntry(Fields parts, Fields entry) {
    return Values.text(entry, "name").equals(Values.text(parts, "name"));
  }

  private static String all(Fields parts) {
    return Call.name(Values.text(parts, "taxonomy").orElse("")) + "/policyTags";
  }

  private static String path(Fields parts) {
    return Call.name(Values.text(parts, "name").orElse(""));
  }

  private static String what(Fields parts) {
    return " the policy tag " + Values.text(parts, "name").orElse("");
  }
}
