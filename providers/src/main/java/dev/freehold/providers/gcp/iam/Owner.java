package dev.freehold.providers.gcp.iam;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.resource.IdFormat;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Values;
import java.util.Optional;

/** What has an IAM policy. */
public enum Owner {
  TABLE(
      "gcp:bigquery/iamMember:IamMember",
      Service.BIGQUERY,
      "tableId",
      "projects/{project}/datasets/{datasetId}/tables/{tableId}",
      "bigquery table"),
  POLICY_TAG(
      "gcp:datacatalog/policyTagIamMember:PolicyTagIamMember",
      Service.DATA_CATALOG,
      "policyTag",
      "",
      "datacatalog policytag"),
  DATA_POLICY(
      "gcp:bigquerydatapolicy/dataPolicyIamMember:DataPolicyIamMember",
      Service.DATA_POLICY,
      "dataPolicyId",
      "projects/{project}/locations/{location}/dataPolicies/{dataPolicyId}",
      "bigquerydatapolicy datapolicy"),
  PROJECT("gcp:projects/iAMMember:IAMMember", Service.RESOURCE_MANAGER, "project", "", "project");

  private final String token;
  private final Service service;
  private final String key;
  private final IdFormat format;
  private final String title;

  /**
   * @param key the property that names it, in short or in full
   * @param template of its full name; empty where the property holds that
   */
  Owner(String token, Service service, String key, String template, String title) {
    this.token = token;
    this.service = service;
    this.key = key;
    this.format = new IdFormat(template);
    this.title = title;
  }

  public String token() {
    return token;
  }

  Service service() {
    return service;
  }

  String title() {
    return title;
  }

  private boolean isNamedInFull() {
    return format.template().isEmpty();
  }

  /** The name as far as inputs tell it, in the form that an import takes. */
  Optional<String> offline(Fields inputs) {
    Optional<String> own = Values.given(inputs, key);
    boolean full = isNamedInFull() || own.filter(name -> name.contains("/")).isPresent();
    return full ? own.map(this::bare) : format.of(inputs);
  }

  private String bare(String name) {
    return this == PROJECT ? name.substring(name.lastIndexOf('/') + 1) : name;
  }

  /** The full name. */
  String resource(Fields inputs, Settings settings) {
    String own = bare(Values.text(inputs, key).orElse(""));
    if (isNamedInFull()) {
      return own;
    }
    if (own.contains("/")) {
      return resource(own, settings);
    }
    boolean elsewhere = this == DATA_POLICY && Values.given(inputs, "location").isEmpty();
    Fields whole = elsewhere ? inputs.with("location", new Text(settings.region(inputs))) : inputs;
    return format.full(format.partsOf(whole, settings));
  }

  /** The full name of one in any form that an import takes. */
  String resource(String name, Settings settings) {
    return isNamedInFull() ? bare(name) : format.full(format.parts(name, settings));
  }

  /** The properties in the state that name it; the key holds the full name. */
  Fields named(String resource, Settings settings) {
    Fields parts = isNamedInFull() ? Fields.EMPTY : format.parts(resource, settings);
    return parts.with(key, new Text(resource));
  }

  /** The path of a method of its policy. */
  String path(String resource, String method) {
    String name = this == PROJECT ? "projects/" + resource : resource;
    String colon = this == TABLE ? "%3A" : ":";
    return Call.name(name) + colon + method;
  }

  /** Whether two values of the key name one thing: the state has the full name. */
  boolean same(String path, PropertyValue old, PropertyValue now) {
    Optional<String> was = Values.text(old);
    Optional<String> is = Values.text(now);
    if (!path.equals(key) || was.isEmpty() || is.isEmpty()) {
      return false;
    }
    String last = was.get().substring(was.get().lastIndexOf('/') + 1);
    return !(this == POLICY_TAG) && last.equals(bare(is.get()))
        || was.get().endsWith("/" + is.get());
  }
}
