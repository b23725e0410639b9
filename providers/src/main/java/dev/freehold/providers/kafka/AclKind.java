package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.kafka.Property.Change;
import dev.freehold.providers.kafka.Property.Form;
import java.util.List;
import java.util.Optional;

/** {@code kafka:index/acl:Acl}. Every change replaces it, creating the new one first. */
final class AclKind implements Kind {
  static final String TOKEN = "kafka:index/acl:Acl";
  private static final String PATTERN = "resourcePatternTypeFilter";
  private static final List<Property> PROPERTIES =
      List.of(
          Property.required("aclPrincipal", Form.TEXT, Change.REPLACE),
          Property.required("aclHost", Form.TEXT, Change.REPLACE),
          Property.required("aclOperation", Form.TEXT, Change.REPLACE),
          Property.required("aclPermissionType", Form.TEXT, Change.REPLACE),
          Property.required("aclResourceType", Form.TEXT, Change.REPLACE).renamed("resource_type"),
          Property.required("aclResourceName", Form.TEXT, Change.REPLACE).renamed("resource_name"),
          Property.optional(PATTERN, Form.TEXT, Change.REPLACE));
  private static final Fields DELTA =
      Bridge.one(
          "obj",
          Bridge.one(
              "renamed",
              Fields.builder()
                  .put("aclResourceName", "resource_name")
                  .put("aclResourceType", "resource_type")
                  .build()));

  @Override
  public String token() {
    return TOKEN;
  }

  @Override
  public CheckResult check(CheckRequest request) {
    return new InputCheck(request, PROPERTIES)
        .withDefault(PATTERN, "Literal")
        .oneOf(PATTERN, List.of("Literal", "Prefixed"))
        .result();
  }

  @Override
  public Optional<String> id(Fields inputs) {
    return entry(inputs).map(AclEntry::id);
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    return StateDiff.of(request, PROPERTIES).result(DiffResult.Order.CREATE_FIRST);
  }

  static Fields outputs(AclEntry acl) {
    return properties(Fields.EMPTY, acl)
        .with("id", PropertyValue.of(acl.id()))
        .with(Bridge.META, PropertyValue.of("{\"schema_version\":\"1\"}"))
        .with(Bridge.DELTA, DELTA);
  }

  static Fields inputs(AclEntry acl, Fields olds) {
    return properties(Bridge.inputs(olds), acl);
  }

  /** The entry that inputs or outputs describe; empty while a part of it is not known. */
  static Optional<AclEntry> entry(Fields fields) {
    Fields full = fields.has(PATTERN) ? fields : fields.with(PATTERN, PropertyValue.of("Literal"));
    List<String> parts =
        PROPERTIES.stream().flatMap(p -> Values.text(full, p.name()).stream()).toList();
    return parts.size() == PROPERTIES.size() ? Optional.of(new AclEntry(parts)) : Optional.empty();
  }

  private static Fields properties(Fields to, AclEntry acl) {
    Fields fields = to;
    for (int i = 0; i < PROPERTIES.size(); i++) {
      fields = fields.with(PROPERTIES.get(i).name(), PropertyValue.of(acl.parts().get(i)));
    }
    return fields;
  }
}
