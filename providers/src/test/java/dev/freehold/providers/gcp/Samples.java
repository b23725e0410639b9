package dev.freehold.providers.gcp;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.io.IOException;
import java.util.List;

/** Inputs of all types, and one-line uses of a provider. */
final class Samples {
  static final String DATASET = "gcp:bigquery/dataset:Dataset";
  static final String TABLE = "gcp:bigquery/table:Table";
  static final String ROUTINE = "gcp:bigquery/routine:Routine";
  static final String ACCESS = "gcp:bigquery/datasetAccess:DatasetAccess";
  static final String ROW_POLICY = "gcp:bigquery/rowAccessPolicy:RowAccessPolicy";
  static final String TABLE_MEMBER = "gcp:bigquery/iamMember:IamMember";
  static final String TAXONOMY = "gcp:datacatalog/taxonomy:Taxonomy";
  static final String POLICY_TAG = "gcp:datacatalog/policyTag:PolicyTag";
  static final String TAG_MEMBER = "gcp:datacatalog/policyTagIamMember:PolicyTagIamMember";
  static final String DATA_POLICY = "gcp:bigquerydatapolicy/dataPolicy:DataPolicy";
  static final String POLICY_MEMBER =
      "gcp:bigquerydatapolicy/dataPolicyIamMember:DataPolicyIamMember";
  static final String ACCOUNT = "gcp:serviceaccount/account:Account";
  static final String PROJECT_MEMBER = "gcp:projects/iAMMember:IAMMember";

  private Samples() {}

  /** An object in JSON with single quotes, and backquotes for those inside a text. */
  static Fields json(String text) {
    try {
      return (Fields) ValueReader.parse(text.replace('\'', '"').replace("`", "\\\""));
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static Fields dataset(String id) {
    return Fields.builder().put("datasetId", id).put("location", "EU").build();
  }

  static Fields table(String dataset, String id, String schema) {
    return Fields.builder()
        .put("datasetId", dataset)
        .put("tableId", id)
        .put("schema", schema.replace('\'', '"'))
        .put("deletionProtection", false)
        .build();
  }

  static CheckResult check(Provider provider, String type, Fields news) {
    return provider.check(new CheckRequest(type, "it", Fields.EMPTY, news));
  }

  static List<String> failures(Provider provider, String type, String json) {
    return check(provider, type, json(json)).failures().stream().map(Failure::reason).toList();
  }

  static Fields checked(Provider provider, String type, Fields news) {
    CheckResult result = check(provider, type, news);
    if (!result.failures().isEmpty()) {
      throw new AssertionError(result.failures());
    }
    return result.inputs();
  }

  static DiffResult diff(Provider provider, String type, Fields state, Fields news) {
    Fields checked = checked(provider, type, news);
    return provider.diff(new DiffRequest(type, "id", checked, state, checked, List.of()));
  }

  static <T> T ok(Result<T> result) {
    return result.fold(
        value -> value,
        failed -> {
          throw new AssertionError(failed.message());
        });
  }

  static <T> Result.Failed<T> refused(Result<T> result) {
    return result.fold(
        value -> {
          throw new AssertionError("it worked: " + value);
        },
        failed -> failed);
  }

  /** Something that was made. */
  record Made(String type, String id, Fields inputs, Fields outputs) {
    ReadRequest reading() {
      return new ReadRequest(type, id, inputs, outputs);
    }

    DeleteRequest deleting() {
      return new DeleteRequest(type, id, inputs, outputs);
    }

    UpdateRequest becoming(Fields news) {
      return new UpdateRequest(type, id, inputs, outputs, news);
    }

    Made with(Fields news, Fields now) {
      return new Made(type, id, news, now);
    }
  }

  static CreateRequest creating(Provider provider, String type, Fields inputs) {
    return new CreateRequest(type, "it", checked(provider, type, inputs));
  }

  static Made make(Provider provider, String type, Fields inputs) {
    CreateRequest request = creating(provider, type, inputs);
    var created = ok(provider.create(List.of(request)).get(0));
    return new Made(type, created.id(), request.inputs(), created.outputs());
  }

  static Made update(Provider provider, Made made, Fields news) {
    Fields checked = checked(provider, made.type(), news);
    return made.with(checked, ok(provider.update(List.of(made.becoming(checked))).get(0)));
  }

  static ReadResult.Found read(Provider provider, ReadRequest request) {
    return ok(provider.read(List.of(request)).get(0))
        .fold(
            found -> found,
            gone -> {
              throw new AssertionError("gone: " + request.id());
            });
  }

  static boolean isGone(Provider provider, Made made) {
    return ok(provider.read(List.of(made.reading())).get(0)).fold(found -> false, gone -> true);
  }

  static void delete(Provider provider, Made made) {
    ok(provider.delete(List.of(made.deleting())).get(0));
  }

  static ReadRequest importing(String type, String id) {
    return new ReadRequest(type, id, Fields.EMPTY, Fields.EMPTY);
  }
}
