package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.providers.kafka.Property.Change;
import dev.freehold.providers.kafka.Property.Form;
import java.util.List;
import java.util.Optional;

/**
 * {@code kafka:index/userScramCredential:UserScramCredential}. Another user or mechanism replaces
 * it; another password, iteration count or {@code passwordWoVersion} is an update.
 */
final class ScramKind implements Kind {
  static final String TOKEN = "kafka:index/userScramCredential:UserScramCredential";
  static final int DEFAULT_ITERATIONS = 4096;
  private static final List<Property> PROPERTIES =
      List.of(
          Property.required("username", Form.TEXT, Change.REPLACE),
          Property.required("scramMechanism", Form.TEXT, Change.REPLACE),
          Property.optional("scramIterations", Form.WHOLE, Change.UPDATE),
          Property.optional("password", Form.TEXT, Change.UPDATE),
          Property.optional("passwordWo", Form.TEXT, Change.NONE),
          Property.optional("passwordWoVersion", Form.TEXT, Change.UPDATE));

  @Override
  public String token() {
    return TOKEN;
  }

  @Override
  public CheckResult check(CheckRequest request) {
    var check =
        new InputCheck(request, PROPERTIES)
            .oneOf("scramMechanism", List.of("SCRAM-SHA-256", "SCRAM-SHA-512"))
            .atLeast("scramIterations", DEFAULT_ITERATIONS);
    for (String password : List.of("password", "passwordWo")) {
      if (check.known(password).filter(String::isBlank).isPresent()) {
        check.fail(password, "expected password not to be empty or only white space");
      }
    }
    if (request.news().has("password") && request.news().has("passwordWo")) {
      check.fail("password", "\"password\": conflicts with password_wo");
    }
    return check.result();
  }

  @Override
  public Optional<String> id(Fields inputs) {
    return user(inputs).map(ScramUser::id);
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    Fields news =
        request.news().has("scramIterations")
            ? request.news()
            : request.news().with("scramIterations", PropertyValue.of(DEFAULT_ITERATIONS));
    var full =
        new DiffRequest(
            request.type(),
            request.id(),
            request.oldInputs(),
            request.oldOutputs(),
            news,
            request.ignoreChanges());
    return StateDiff.of(full, PROPERTIES).result(DiffResult.Order.CREATE_FIRST);
  }

  static Optional<ScramUser> user(Fields fields) {
    return Values.text(fields, "username")
        .flatMap(
            name ->
                Values.text(fields, "scramMechanism")
                    .map(mechanism -> new ScramUser(name, mechanism)));
  }

  static int iterations(Fields inputs) {
    return Values.whole(inputs, "scramIterations").orElse(DEFAULT_ITERATIONS);
  }

  static Optional<String> password(Fields inputs) {
    return Values.text(inputs, "password")
        .filter(text -> !text.isEmpty())
        .or(() -> Values.text(inputs, "passwordWo").filter(text -> !text.isEmpty()));
  }

  /**
   * What the state holds.
   *
   * @param from inputs, or the outputs of the run before
   */
  static Fields outputs(ScramUser user, int iterations, Fields from) {
    return Fields.builder()
        .put("id", user.id())
        .put("username", user.name())
        .put("scramMechanism", user.mechanism())
        .put("scramIterations", iterations)
        .put("password", secret(from.get("password").orElse(new Null())))
        .put("passwordWo", new Secret(new Null()))
        .put("passwordWoVersion", from.get("passwordWoVersion").orElse(new Null()))
        .put(Bridge.DELTA, Bridge.PLAIN_DELTA)
        .build();
  }

  /** What a program would declare; the iterations stay out where they are the default. */
  static Fields inputs(ScramUser user, int iterations, Fields olds) {
    Fields inputs =
        Bridge.inputs(olds)
            .with("username", PropertyValue.of(user.name()))
            .with("scramMechanism", PropertyValue.of(user.mechanism()));
    boolean unsaid = !olds.has("scramIterations") && iterations == DEFAULT_ITERATIONS;
    return unsaid ? inputs : Bridge.keepOr(inputs, "scramIterations", iterations);
  }

  private static PropertyValue secret(PropertyValue value) {
    return value.hasSecrets() ? value : new Secret(value);
  }
}
