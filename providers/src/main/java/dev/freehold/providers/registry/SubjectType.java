package dev.freehold.providers.registry;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.schema.InputCheck;
import dev.freehold.providers.schema.PropertySpec;
import dev.freehold.providers.schema.ResourceSpec;
import dev.freehold.providers.schema.ValueSpec.ListOf;
import dev.freehold.providers.schema.ValueSpec.ObjectType;
import dev.freehold.providers.schema.ValueSpec.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code freehold:registry/subject:Subject}: a subject and its newest schema. Another subject name
 * is another subject; everything else changes in place. Schemas that mean the same are equal.
 */
public final class SubjectType {
  public static final String TOKEN = "freehold:registry/subject:Subject";
  static final List<String> COMPATIBILITY =
      List.of(
          "BACKWARD",
          "BACKWARD_TRANSITIVE",
          "FORWARD",
          "FORWARD_TRANSITIVE",
          "FULL",
          "FULL_TRANSITIVE",
          "NONE");
  private static final ObjectType REFERENCE =
      new ObjectType(
          "freehold:registry/reference:Reference",
          "A schema that another one imports or names.",
          List.of(
              PropertySpec.required("name", Scalar.STRING, "How the schema names it."),
              PropertySpec.required("subject", Scalar.STRING, "The subject it stands under."),
              PropertySpec.required("version", Scalar.INTEGER, "The version of that subject.")));

  /** What the package schema says of it. */
  public static final ResourceSpec SPEC =
      new ResourceSpec(
          TOKEN,
          "A subject of a schema registry with Confluent's REST API, and its newest schema."
              + " Deleting it deletes all of its versions for good. Import it by its name.",
          List.of(
              PropertySpec.required(
                      "subject", Scalar.STRING, "Its name; mostly a topic and -value.")
                  .replacing(),
              PropertySpec.required(
                  "schema", Scalar.STRING, "The text of its newest schema, in its own language."),
              PropertySpec.optional(
                      "schemaType", Scalar.STRING, "The language of the schema; AVRO by default.")
                  .oneOf(SchemaText.TYPES),
              PropertySpec.optional(
                      "compatibility",
                      Scalar.STRING,
                      "What a new schema must be compatible with; the registry's own rule by"
                          + " default.")
                  .oneOf(COMPATIBILITY),
              PropertySpec.optional(
                  "references", new ListOf(REFERENCE), "Schemas of other subjects it is made of.")),
          List.of(
              PropertySpec.required(
                  "schemaId", Scalar.INTEGER, "The registry's number of the schema."),
              PropertySpec.required(
                  "version", Scalar.INTEGER, "The number of the schema within its subject.")));

  private SubjectType() {}

  /** Judges the inputs offline and fills in the schema's type. */
  public static CheckResult check(CheckRequest request) {
    Fields inputs = request.news();
    if (!inputs.has(Subject.TYPE)) {
      inputs = inputs.with(Subject.TYPE, PropertyValue.of(SchemaText.AVRO));
    }
    var failures = new ArrayList<>(InputCheck.of(SPEC.inputs(), inputs));
    Optional<String> type = inputs.text(Subject.TYPE).filter(SchemaText.TYPES::contains);
    Optional<String> text = Subject.text(inputs, Subject.SCHEMA);
    if (type.isPresent() && text.isPresent()) {
      SchemaText.problem(type.get(), text.get())
          .ifPresent(problem -> failures.add(new Failure(Subject.SCHEMA, problem)));
    }
    if (Subject.text(inputs, Subject.NAME).filter(String::isBlank).isPresent()) {
      failures.add(new Failure(Subject.NAME, "is empty."));
    }
    return new CheckResult(inputs, failures);
  }

  /** The id is the subject's name. */
  public static Optional<String> id(Fields inputs) {
    return Subject.text(inputs, Subject.NAME);
  }

  public static DiffResult diff(DiffRequest request) {
    var detailed = new TreeMap<String, PropertyDiff>();
    for (PropertySpec property : SPEC.inputs()) {
      String key = property.name();
      Fields olds = olds(request, key);
      Optional<PropertyValue> before = present(olds, key);
      Optional<PropertyValue> after = present(request.news(), key);
      boolean same =
          before.equals(after) || key.equals(Subject.SCHEMA) && sameSchema(olds, request);
      if (!request.ignoreChanges().contains(key) && !same) {
        detailed.put(key, kind(property, before.isPresent(), after.isPresent()));
      }
    }
    boolean replace = detailed.containsKey(Subject.NAME);
    return new DiffResult(
        replace ? List.of(Subject.NAME) : List.of(), DiffResult.Order.CREATE_FIRST, detailed);
  }

  private static Optional<PropertyValue> present(Fields fields, String key) {
    return fields
        .get(key)
        .map(Subject::bare)
        .filter(value -> !(value instanceof Items list && list.values().isEmpty()));
  }

  /** Secrets are compared with the old inputs. */
  private static Fields olds(DiffRequest request, String key) {
    boolean secret = request.news().get(key).filter(PropertyValue::hasSecrets).isPresent();
    return secret ? request.oldInputs() : request.oldOutputs();
  }

  private static boolean sameSchema(Fields olds, DiffRequest request) {
    Optional<String> old = Subject.text(olds, Subject.SCHEMA);
    Optional<String> wanted = Subject.text(request.news(), Subject.SCHEMA);
    String type = Subject.text(request.news(), Subject.TYPE).orElse(SchemaText.AVRO);
    return old.isPresent() && wanted.isPresent() && SchemaText.same(type, old.get(), wanted.get());
  }

  private static PropertyDiff kind(PropertySpec property, boolean was, boolean is) {
    if (property.change() == PropertySpec.Change.REPLACE) {
      return was ? PropertyDiff.UPDATE_REPLACE : PropertyDiff.ADD_REPLACE;
    }
    if (was && is) {
      return PropertyDiff.UPDATE;
    }
    return is ? PropertyDiff.ADD : PropertyDiff.DELETE;
  }
}
