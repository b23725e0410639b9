package dev.freehold.model.domain;

import dev.freehold.model.connector.Connector;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.service.Service;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.warehouse.Warehouse;
import dev.freehold.model.yaml.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds two things that would be one in the system that holds them.
 *
 * <p>On one cluster Kafka also refuses two topics that differ only in dots and underscores, because
 * their metrics would be one (Topic.hasCollision).
 */
public final class PhysicalNames {
  private final Map<String, Entry> taken = new HashMap<>();
  private final Problems problems;

  public PhysicalNames(Problems problems) {
    this.problems = problems;
  }

  public void check(List<Domain> domains) {
    for (Domain domain : domains) {
      for (Topic topic : domain.topics()) {
        String cluster = topic.cluster().name();
        String place = "topic " + cluster + " " + topic.physicalName().replace('.', '_');
        take(place, topic.physicalName(), topic.entry());
      }
      for (Service service : domain.services()) {
        take("service " + service.username(), service.username(), service.entry());
      }
      for (Warehouse warehouse : domain.warehouses()) {
        String name = warehouse.physicalName();
        take("dataset " + name, name, warehouse.entry());
        warehouse
            .items()
            .forEach(
                item ->
                    take(
                        "item " + warehouse.ref() + " " + item.physicalName(),
                        item.physicalName(),
                        item.entry()));
      }
      for (Connector connector : domain.connectors()) {
        String name = connector.physicalName();
        take("connector " + name, name, connector.entry());
      }
    }
  }

  private void take(String place, String name, Entry entry) {
    Entry first = taken.putIfAbsent(place, entry);
    if (first != null) {
      boolean own = isOwn(entry);
      boolean swapped = own == isOwn(first) ? first.span().compareTo(entry.span()) > 0 : !own;
      Entry late = swapped ? first : entry;
      Entry early = swapped ? entry : first;
      String detail = late.ref() + " is " + name + ", and so is " + early.ref();
      problems.add(
          Diagnostic.error(
                  Code.DUPLICATE_PHYSICAL_NAME,
                  late.provenance().value("physicalName").map(Node::span).orElse(late.span()),
                  detail,
                  "give one of the two another name or physicalName")
              .with("the other one", early.span()));
      taken.put(place, early);
    }
  }

  /** Whether the entry names itself: then it, not one that follows the pattern, is to change. */
  private static boolean isOwn(Entry entry) {
    return entry.provenance().value("physicalName").isPresent();
  }
}
