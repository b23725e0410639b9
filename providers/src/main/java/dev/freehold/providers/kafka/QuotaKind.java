package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.kafka.Property.Change;
import dev.freehold.providers.kafka.Property.Form;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code kafka:index/quota:Quota}. Every change replaces it.
 *
 * <p>The official provider creates the new quota first and then deletes the old one, which takes
 * the keys of the new one away again. Where both are of one entity this one deletes first.
 */
final class QuotaKind implements Kind {
  static final String TOKEN = "kafka:index/quota:Quota";
  private static final List<Property> PROPERTIES =
      List.of(
          Property.required("entityType", Form.TEXT, Change.REPLACE),
          Property.optional("entityName", Form.TEXT, Change.REPLACE),
          Property.optional("config", Form.NUMBERS, Change.REPLACE));

  @Override
  public String token() {
    return TOKEN;
  }

  @Override
  public CheckResult check(CheckRequest request) {
    return new InputCheck(request, PROPERTIES)
        .oneOf("entityType", List.of("client-id", "user", "ip"))
        .result();
  }

  @Override
  public Optional<String> id(Fields inputs) {
    boolean known = inputs.get("entityName").map(name -> !name.hasUnknowns()).orElse(true);
    return known ? entity(inputs).map(QuotaEntity::id) : Optional.empty();
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    var diff = StateDiff.of(request, PROPERTIES);
    if (Values.text(request.oldOutputs(), "entityName").filter(String::isEmpty).isPresent()
        && Values.isAbsent(request.news().get("entityName"))) {
      diff.without("entityName");
    }
    boolean same = entity(request.oldOutputs()).equals(entity(request.news()));
    return diff.result(same ? DiffResult.Order.DELETE_FIRST : DiffResult.Order.CREATE_FIRST);
  }

  static Optional<QuotaEntity> entity(Fields fields) {
    return Values.text(fields, "entityType")
        .map(type -> new QuotaEntity(type, Values.text(fields, "entityName").orElse("")));
  }

  static TreeMap<String, Double> limits(Fields fields) {
    var limits = new TreeMap<String, Double>();
    Values.texts(fields, "config")
        .forEach((key, text) -> Values.number(text).ifPresent(value -> limits.put(key, value)));
    return limits;
  }

  static Fields outputs(QuotaEntity entity, TreeMap<String, Double> limits) {
    PropertyValue name = entity.isDefault() ? new Null() : PropertyValue.of(entity.name());
    var outputs =
        Fields.builder()
            .put("id", entity.id())
            .put("entityType", entity.type())
            .put("entityName", name);
    if (limits.isEmpty()) {
      return outputs.put("config", new Null()).put(Bridge.DELTA, Bridge.PLAIN_DELTA).build();
    }
    var texts = new TreeMap<String, String>();
    limits.forEach((key, value) -> texts.put(key, Values.plain(value)));
    return outputs
        .put("config", texts)
        .put(Bridge.DELTA, Bridge.delta("config", Bridge.numbers(limits.keySet())))
        .build();
  }

  static Fields inputs(QuotaEntity entity, TreeMap<String, Double> limits, Fields olds) {
    Fields inputs = Bridge.inputs(olds).with("entityType", PropertyValue.of(entity.type()));
    if (!entity.isDefault()) {
      inputs = inputs.with("entityName", PropertyValue.of(entity.name()));
    }
    if (limits(olds).equals(limits)) {
      return inputs;
    }
    var texts = new TreeMap<String, String>();
    limits.forEach((key, value) -> texts.put(key, Values.plain(value)));
    return inputs.with("config", Bridge.texts(texts));
  }
}
