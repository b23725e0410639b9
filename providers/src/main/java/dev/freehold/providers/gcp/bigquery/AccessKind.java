package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.spec.InputCheck;
import dev.freehold.providers.gcp.spec.Sameness;
import dev.freehold.providers.gcp.spec.StateDiff;
import dev.freehold.providers.gcp.spec.TypeSpec;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code gcp:bigquery/datasetAccess:DatasetAccess}: one entry of a dataset's access list. Its id is
 * the dataset's, so that its inputs tell which entry it is; any change of them replaces it.
 */
public final class AccessKind implements Kind {
  private static final String TOKEN = "gcp:bigquery/datasetAccess:DatasetAccess";
  private static final String IAM = "iamMember";
  private static final List<String> MOVED =
      List.of("userByEmail", "groupByEmail", "domain", "specialGroup");
  private final TypeSpec spec = TypeSpec.of(TOKEN);

  @Override
  public TypeSpec spec() {
    return spec;
  }

  @Override
  public void judge(InputCheck check) {
    var given = new TreeMap<String, String>();
    AccessEntry.SUBJECTS
        .keySet()
        .forEach(
            name -> {
              if (!Values.isZero(check.inputs().get(name))) {
                given.put(spec.input(name).official(), name);
              }
            });
    String all =
        "`dataset,domain,group_by_email,iam_member,routine,special_group,user_by_email,view`";
    if (given.isEmpty()) {
      check.fail("", "Invalid combination of arguments. One of " + all + " must be specified");
    } else if (given.size() > 1) {
      check.fail(
          given.firstEntry().getValue(),
          "Invalid combination of arguments. Only one of "
              + all
              + " can be specified, but `"
              + String.join(",", given.keySet())
              + "` were specified");
    }
  }

  @Override
  public Sameness sameness() {
    return Roles.within("");
  }

  /** BigQuery may keep an {@code iamMember} under another key; that is no difference. */
  @Override
  public DiffResult diff(DiffRequest request) {
    Fields old = request.oldOutputs();
    Optional<String> wanted = Values.given(request.news(), IAM);
    boolean moved = Values.isTrue(old, "apiUpdatedMember") && wanted.isPresent();
    if (moved && AccessEntry.of(asEntry(old)).equals(AccessEntry.of(asMember(old, wanted.get())))) {
      old = asMember(old, wanted.get());
    }
    var seen =
        new DiffRequest(
            request.type(),
            request.id(),
            request.oldInputs(),
            old,
            request.news(),
            request.ignoreChanges());
    return StateDiff.of(spec, seen, sameness()).result();
  }

  private Fields asEntry(Fields state) {
    return AccessEntry.sent(spec, state);
  }

  private static Fields asMember(Fields state, String member) {
    Fields result = state;
    for (String key : MOVED) {
      result = result.with(key, new Null());
    }
    return result.with(IAM, PropertyValue.of(member));
  }

  @Override
  public Optional<String> id(Fields inputs) {
    return DatasetKind.ID.of(inputs);
  }

  @Override
  public String identity(String id, Fields state) {
    return id + " " + new TreeMap<>(AccessEntry.of(asEntry(state)).identity());
  }

  @Override
  public Operations operations(Google google) {
    return new AccessOperations(this, google);
  }
}
