package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Map;

/** Everything that must work without Kafka's client on the class path. */
public final class OfflineUse {
  private OfflineUse() {}

  /** Checks, computes an id and compares. */
  public static String run() {
    try (var provider = new KafkaProvider()) {
      Fields config = Fields.builder().put("bootstrapServers", "127.0.0.1:1").build();
      provider.checkConfig(config);
      provider.diffConfig(config, config);
      provider.configure(config);
      Fields old = Samples.topic("orders", 1, Map.of("retention.ms", "1"));
      Fields news = Samples.topic("orders", 1, Map.of("retention.ms", "2"));
      provider.check(new CheckRequest(TopicKind.TOKEN, "web", old, news));
      provider.check(
          new CheckRequest(AclKind.TOKEN, "a", old, Samples.acl("User:a", "Read", "orders")));
      var diff =
          provider.diff(new DiffRequest(TopicKind.TOKEN, "orders", old, old, news, List.of()));
      return provider.idFor(TopicKind.TOKEN, news).orElse("")
          + (" " + diff.detailed().values().iterator().next().text());
    }
  }
}
