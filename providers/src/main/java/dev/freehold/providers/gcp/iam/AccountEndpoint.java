package dev.freehold.providers.gcp.iam;

import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.Listed;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Property;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Requests for service accounts. */
record AccountEndpoint(AccountKind kind) implements Listed {
  private static final String DISABLED = "disabled";
  private static final int PROPAGATION = 8;

  @Override
  public Fields parts(Fields inputs, Settings settings) {
    Fields named = inputs.with("project", new Text(settings.project(inputs)));
    return AccountKind.parts(named, Values.text(inputs, "accountId").orElse(""));
  }

  /** An account's name alone is one of the provider's project. */
  @Override
  public Fields parts(String id, Settings settings) {
    Fields parts = AccountKind.ID.parts(id, settings);
    String email = Values.text(parts, "email").orElse("");
    return email.contains("@") ? parts : AccountKind.parts(parts, email);
  }

  @Override
  public String id(Fields parts, Fields answer) {
    return Values.given(answer, "name").orElseGet(() -> AccountKind.ID.full(parts));
  }

  @Override
  public Call create(Fields parts, Fields inputs, Settings settings) {
    String email = Values.text(parts, "email").orElse("");
    Fields body =
        Fields.EMPTY
            .with("accountId", new Text(email.substring(0, email.indexOf('@'))))
            .with("serviceAccount", ApiForm.body(kind.spec().inputs(), inputs));
    return Call.of(Service.IAM, Method.POST, all(parts), body, "create" + what(parts));
  }

  @Override
  public Fields refused(Google google, Fields parts, Fields inputs, GoogleException why) {
    boolean fine = Values.isTrue(inputs, "createIgnoreAlreadyExists") && why.isConflict();
    if (!fine) {
      throw why;
    }
    return google.rest().call(read(parts));
  }

  /** IAM shows a new account to all of its servers only after a while. */
  @Override
  public Fields afterCreate(Google google, Fields parts, Fields inputs, Fields answer) {
    Optional<Fields> seen = google.rest().find(read(parts));
    for (int i = 1; i <= PROPAGATION && seen.isEmpty(); i++) {
      google.rest().patience().pause(i);
      seen = google.rest().find(read(parts));
    }
    if (!Values.isTrue(inputs, DISABLED)) {
      return answer;
    }
    google.rest().call(toggle(parts, inputs));
    return answer.with(DISABLED, PropertyValue.of(true));
  }

  private static Call toggle(Fields parts, Fields news) {
    String method = Values.isTrue(news, DISABLED) ? "disable" : "enable";
    return Call.of(
        Service.IAM, Method.POST, path(parts) + ":" + method, Fields.EMPTY, method + what(parts));
  }

  @Override
  public Call read(Fields parts) {
    return Call.get(Service.IAM, path(parts), "read" + what(parts));
  }

  @Override
  public Call update(Fields parts, UpdateRequest request, List<Property> changed) {
    List<Property> sent =
        changed.stream().filter(property -> !property.name().equals(DISABLED)).toList();
    if (sent.isEmpty()) {
      return toggle(parts, request.news());
    }
    Fields account = ApiForm.patch(sent, request.oldOutputs(), request.news());
    String mask = sent.stream().map(Property::name).collect(Collectors.joining(","));
    Fields body = Fields.EMPTY.with("serviceAccount", account).with("updateMask", new Text(mask));
    return Call.of(Service.IAM, Method.PATCH, path(parts), body, "update" + what(parts));
  }

  /** Enabling answers with nothing, and a change of both needs two requests. */
  @Override
  public Fields afterUpdate(
      Google google, Fields parts, Fields news, Set<String> changed, Fields answer) {
    if (!changed.contains(DISABLED)) {
      return answer.has("email") ? answer : google.rest().call(read(parts));
    }
    if (answer.has("email")) {
      google.rest().call(toggle(parts, news));
    }
    return google.rest().call(read(parts));
  }

  @Override
  public Call delete(Fields parts, Fields state) {
    return Call.delete(Service.IAM, path(parts), "delete" + what(parts));
  }

  @Override
  public Fields shape(Fields parts, Fields answer) {
    String email = Values.text(parts, "email").orElse("");
    return answer
        .with("project", new Text(Values.text(parts, "project").orElse("")))
        .with("accountId", new Text(email.substring(0, email.indexOf('@'))))
        .with("email", new Text(email))
        .with("member", new Text("serviceAccount:" + email))
        .with("name", new Text(AccountKind.ID.full(parts)));
  }

  @Override
  public Call list(Fields parts) {
    String path = all(parts) + "?pageSize=100";
    String project = Values.text(parts, "project").orElse("");
    return Call.get(Service.IAM, path, "list the service accounts of " + project);
  }

  /** A project may have thousands, and a page holds a hundred. */
  @Override
  public int worthwhile() {
    return 10;
  }

  @Override
  public String entries() {
    return "accounts";
  }

  @Override
  public boolean isEntry(Fields parts, Fields entry) {
    return Values.text(entry, "email").equals(Values.text(parts, "email"));
  }

  private static String all(Fields parts) {
    return "projects/"
        + Call.segment(Values.text(parts, "project").orElse(""))
        + "/serviceAccounts";
  }

  private static String path(Fields parts) {
    return all(parts) + "/" + Call.segment(Values.text(parts, "email").orElse(""));
  }

  private static String what(Fields parts) {
    return " the service account " + Values.text(parts, "email").orElse("");
  }
}
