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
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * {@code kafka:index/topic:Topic}. Fewer partitions replace the topic, deleting it first; a new
 * name does too. Everything else is an update.
 */
final class TopicKind implements Kind {
  static final String TOKEN = "kafka:index/topic:Topic";
  private static final List<Property> PROPERTIES =
      List.of(
          Property.optional("name", Form.TEXT, Change.REPLACE),
          Property.required("partitions", Form.WHOLE, Change.UPDATE),
          Property.required("replicationFactor", Form.WHOLE, Change.UPDATE),
          Property.optional("config", Form.TEXTS, Change.UPDATE));

  @Override
  public String token() {
    return TOKEN;
  }

  @Override
  public CheckResult check(CheckRequest request) {
    var check = new InputCheck(request, PROPERTIES);
    check.withDefault("name", autoname(request)).atLeast("partitions", 1);
    check
        .number("replicationFactor")
        .filter(factor -> factor != -1 && factor < 1)
        .ifPresent(
            factor ->
                check.fail(
                    "replicationFactor",
                    "expected replication_factor to be -1 or at least (1), got "
                        + Values.plain(factor)));
    return check.result();
  }

  @Override
  public Optional<String> id(Fields inputs) {
    return Values.text(inputs, "name");
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    var diff = StateDiff.of(request, PROPERTIES);
    int partitions = Values.whole(request.oldOutputs(), "partitions").orElse(0);
    if (Values.whole(request.news(), "partitions").filter(news -> news < partitions).isPresent()) {
      diff.replacing("partitions");
    }
    int replicas = Values.whole(request.oldOutputs(), "replicationFactor").orElse(0);
    boolean broker =
        Values.whole(request.news(), "replicationFactor").filter(n -> n == -1).isPresent();
    if (broker && replicas > 1) {
      diff.without("replicationFactor");
    }
    return diff.result(DiffResult.Order.DELETE_FIRST);
  }

  /** What the state holds of a topic; {@code config} is null when nothing differs from default. */
  static Fields outputs(TopicState topic) {
    Map<String, String> config = topic.config();
    var outputs =
        Fields.builder()
            .put("id", topic.name())
            .put("name", topic.name())
            .put("partitions", topic.partitions())
            .put("replicationFactor", topic.replicationFactor());
    if (config.isEmpty()) {
      return outputs.put("config", new Null()).put(Bridge.DELTA, Bridge.PLAIN_DELTA).build();
    }
    return outputs
        .put("config", config)
        .put(Bridge.DELTA, Bridge.delta("config", Fields.EMPTY))
        .build();
  }

  /** What a program would declare to get the topic, as close to the old inputs as it can be. */
  static Fields inputs(TopicState topic, Fields olds) {
    Fields inputs = Bridge.inputs(olds).with("name", PropertyValue.of(topic.name()));
    inputs = Bridge.keepOr(inputs, "partitions", topic.partitions());
    inputs = Bridge.keepOr(inputs, "replicationFactor", topic.replicationFactor());
    if (Values.texts(olds, "config").equals(topic.config())) {
      return inputs;
    }
    return topic.config().isEmpty()
        ? inputs.without("config")
        : inputs.with("config", Bridge.texts(topic.config()));
  }

  static TopicState wanted(Fields inputs) {
    return new TopicState(
        Values.text(inputs, "name").orElse(""),
        Values.whole(inputs, "partitions").orElse(1),
        Values.whole(inputs, "replicationFactor").orElse(-1),
        Values.texts(inputs, "config"));
  }

  /** Stable, unlike the official provider's random suffix, so that a plan can be repeated. */
  private static String autoname(CheckRequest request) {
    var hash = new CRC32();
    hash.update(request.name().getBytes(StandardCharsets.UTF_8));
    String suffix = HexFormat.of().toHexDigits(hash.getValue()).substring(9);
    return Values.text(request.olds(), "name").orElse(request.name() + "-" + suffix);
  }
}
