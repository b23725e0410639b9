package dev.freehold.providers.gcp.iam;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.IdFormat;
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.OneByOne;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.resource.RestThing;
import dev.freehold.providers.gcp.resource.Siblings;
import dev.freehold.providers.gcp.spec.InputCheck;
import dev.freehold.providers.gcp.spec.TypeSpec;
import dev.freehold.providers.gcp.spec.Values;
import java.util.Optional;

/** {@code gcp:serviceaccount/account:Account}. */
public final class AccountKind implements Kind {
  static final IdFormat ID = new IdFormat("projects/{project}/serviceAccounts/{email}");
  private static final int LONGEST_DESCRIPTION = 256;
  private final TypeSpec spec = TypeSpec.of("gcp:serviceaccount/account:Account");

  @Override
  public TypeSpec spec() {
    return spec;
  }

  @Override
  public void judge(InputCheck check) {
    boolean other =
        check
            .known("accountId")
            .filter(id -> !id.matches("[a-z](?:[-a-z0-9]{4,28}[a-z0-9])"))
            .isPresent();
    if (other) {
      check.fail(
          "accountId",
          "\"account_id\" (\""
              + check.known("accountId").orElse("")
              + "\") doesn't match regexp \"^[a-z](?:[-a-z0-9]{4,28}[a-z0-9])$\"");
    }
    check
        .known("description")
        .filter(text -> text.length() > LONGEST_DESCRIPTION)
        .ifPresent(
            text ->
                check.fail(
                    "description",
                    "expected length of description to be in the range (0 - 256), got " + text));
  }

  /** Nothing but the full id names one, because the e-mail address holds the project. */
  @Override
  public Optional<String> id(Fields inputs) {
    boolean whole = Values.given(inputs, "project").isPresent();
    return Values.given(inputs, "accountId")
        .map(account -> whole ? ID.full(parts(inputs, account)) : account);
  }

  static Fields parts(Fields inputs, String account) {
    String project = Values.text(inputs, "project").orElse("");
    return Fields.builder()
        .put("project", project)
        .put("email", account + "@" + project + ".iam.gserviceaccount.com")
        .build();
  }

  @Override
  public Operations operations(Google google) {
    var endpoint = new AccountEndpoint(this);
    var thing = new Siblings(google, new RestThing(google, endpoint), endpoint);
    return new OneByOne(google, thing, spec.name());
  }
}
