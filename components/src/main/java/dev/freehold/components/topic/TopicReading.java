package dev.freehold.components.topic;

import dev.freehold.components.access.AccessIndex;
import dev.freehold.components.cluster.Homes;
import dev.freehold.model.topic.Topic;

/** What a topic of a platform consists of. */
public final class TopicReading {
  private final AccessIndex accesses;
  private final Homes homes;

  public TopicReading(AccessIndex accesses, Homes homes) {
    this.accesses = accesses;
    this.homes = homes;
  }

  public TopicSpec spec(Topic topic) {
    TopicSpec.Builder spec =
        TopicSpec.on(homes.of(topic.cluster()), topic.physicalName())
            .partitions(topic.partitions())
            .replication(topic.replication())
            .config(topic.config())
            .accesses(accesses.to(topic))
            .previously(topic.entry().previously())
            .origin(AccessIndex.origin(topic.ref().local(), topic.span()));
    if (topic.entry().isProtected()) {
      spec.protect();
    }
    if (topic.entry().keepsData()) {
      spec.keepData();
    }
    return spec.build();
  }
}
