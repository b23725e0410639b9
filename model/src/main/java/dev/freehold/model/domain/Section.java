package dev.freehold.model.domain;

import dev.freehold.model.connector.ConnectorKeys;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.service.ServiceKeys;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.topic.TopicKeys;
import dev.freehold.model.warehouse.WarehouseKeys;

/** The sections of a domain that hold named entries. */
public enum Section {
  SERVICES(EntryKind.SERVICE, "services", ServiceKeys.SHAPE),
  TOPICS(EntryKind.TOPIC, "topics", TopicKeys.SHAPE),
  CONNECTORS(EntryKind.CONNECTOR, "connectors", ConnectorKeys.SHAPE),
  WAREHOUSES(EntryKind.WAREHOUSE, "warehouses", WarehouseKeys.SHAPE);

  private final EntryKind kind;
  private final String key;
  private final ObjectShape shape;
  private final ObjectShape overlay;

  Section(EntryKind kind, String key, ObjectShape shape) {
    this.kind = kind;
    this.key = key;
    this.shape = shape;
    this.overlay = shape.overlay();
  }

  public EntryKind kind() {
    return kind;
  }

  /** The key in the domain's files. */
  public String key() {
    return key;
  }

  public ObjectShape shape() {
    return shape;
  }

  public ObjectShape overlay() {
    return overlay;
  }

  /** What a template or default of the kind may give. */
  public static ObjectShape partial(EntryKind kind) {
    for (Section section : values()) {
      if (section.kind == kind) {
        return section == WAREHOUSES ? WarehouseKeys.PRESET : section.shape.partial();
      }
    }
    throw new IllegalArgumentException("no section of " + kind);
  }
}
