package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.IdFormat;
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.Labels;
import dev.freehold.providers.gcp.resource.OneByOne;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.resource.RestThing;
import dev.freehold.providers.gcp.spec.InputCheck;
import dev.freehold.providers.gcp.spec.Sameness;
import dev.freehold.providers.gcp.spec.StateDiff;
import dev.freehold.providers.gcp.spec.TypeSpec;
import dev.freehold.providers.gcp.spec.Values;
import java.util.Optional;

/**
 * {@code gcp:bigquery/dataset:Dataset}. Its access list is touched only when {@code accesses} is
 * given: entries that others have added stay.
 */
public final class DatasetKind implements Kind {
  static final IdFormat ID = new IdFormat("projects/{project}/datasets/{datasetId}");
  private static final int LONGEST = 1024;
  private static final int HOUR = 3_600_000;
  private final TypeSpec spec = TypeSpec.of("gcp:bigquery/dataset:Dataset");

  @Override
  public TypeSpec spec() {
    return spec;
  }

  @Override
  public void judge(InputCheck check) {
    Optional<String> id = check.known("datasetId");
    if (id.filter(text -> !text.matches("[0-9A-Za-z_]+")).isPresent()) {
      check.fail(
          "datasetId",
          "\"dataset_id\" must contain only letters (a-z, A-Z), numbers (0-9), or underscores (_)");
    }
    if (id.filter(text -> text.length() > LONGEST).isPresent()) {
      check.fail("datasetId", "\"dataset_id\" cannot be greater than 1,024 characters");
    }
    if (check.number("defaultTableExpirationMs").filter(ms -> ms < HOUR).isPresent()) {
      check.fail(
          "defaultTableExpirationMs",
          "\"default_table_expiration_ms\" cannot be shorter than 3600000 milliseconds (one hour)");
    }
  }

  @Override
  public Sameness sameness() {
    Sameness entries = Roles.within("accesses.");
    return (path, old, now) ->
        entries.same(path, old, now)
            || path.equals("location")
                && Values.text(old)
                    .filter(was -> was.equalsIgnoreCase(Values.text(now).orElse("")))
                    .isPresent();
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    return StateDiff.of(spec, request, sameness())
        .with(Labels.differences(request.oldOutputs(), request.news()))
        .result();
  }

  @Override
  public Optional<String> id(Fields inputs) {
    return ID.of(inputs);
  }

  @Override
  public Operations operations(Google google) {
    var thing = new RestThing(google, new DatasetEndpoint(this));
    return new OneByOne(google, thing, spec.name());
  }
}
