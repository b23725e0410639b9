package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.IdFormat;
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.OneByOne;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.resource.RestThing;
import dev.freehold.providers.gcp.spec.InputCheck;
import dev.freehold.providers.gcp.spec.JsonText;
import dev.freehold.providers.gcp.spec.TypeSpec;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;
import java.util.Optional;

/** {@code gcp:bigquery/routine:Routine}: functions and procedures. */
public final class RoutineKind implements Kind {
  static final IdFormat ID =
      new IdFormat("projects/{project}/datasets/{datasetId}/routines/{routineId}");
  private final TypeSpec spec = TypeSpec.of("gcp:bigquery/routine:Routine");

  @Override
  public TypeSpec spec() {
    return spec;
  }

  @Override
  public void judge(InputCheck check) {
    for (String name : List.of("returnType", "returnTableType")) {
      check
          .known(name)
          .filter(RoutineKind::isNoJson)
          .ifPresent(text -> check.fail(name, "\"" + name + "\" contains an invalid JSON"));
    }
    List<Fields> arguments = Values.objects(check.inputs(), "arguments");
    for (int i = 0; i < arguments.size(); i++) {
      String path = "arguments[" + i + "].dataType";
      Values.text(arguments.get(i), "dataType")
          .filter(RoutineKind::isNoJson)
          .ifPresent(text -> check.fail(path, "\"data_type\" contains an invalid JSON"));
    }
  }

  private static boolean isNoJson(String text) {
    return !text.isEmpty() && JsonText.parse(text).isEmpty();
  }

  @Override
  public Optional<String> id(Fields inputs) {
    return ID.of(inputs);
  }

  @Override
  public Operations operations(Google google) {
    var thing = new RestThing(google, new RoutineEndpoint(this));
    return new OneByOne(google, thing, spec.name());
  }
}
