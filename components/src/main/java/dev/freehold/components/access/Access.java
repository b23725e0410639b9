package dev.freehold.components.access;

import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.grant.Level;

/**
 * One principal's right on one topic.
 *
 * @param name of the principal without its type, for logical names: {@code risk.scoring}
 * @param origin what gives it: a producer or consumer line of the topic, or a grant
 */
public record Access(String principal, String name, Level level, Origin origin) {
  /** A logical name that is unique among the accesses of a topic. */
  public String id() {
    return level.word() + "/" + name;
  }
}
