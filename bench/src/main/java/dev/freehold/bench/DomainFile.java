package dev.freehold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The file of one domain. */
final class DomainFile {
  private static final List<String> CLASSES =
      List.of("public", "internal", "confidential", "personal");
  private static final List<String> RETENTIONS = List.of("1d", "12h", "30d", "90d");

  private final Size size;
  private final int number;
  private final Random random;
  private final StringBuilder text = new StringBuilder();

  DomainFile(Size size, int number) {
    this.size = size;
    this.number = number;
    this.random = new Random(size.seed() * 1_000_003L + number);
  }

  String text() {
    line("version: 1");
    line("domain: " + Names.domain(number));
    line("owner: " + Names.team(number));
    line("description: Domain number " + number + " of a made-up organisation");
    line("costCenter: CC-" + (1000 + number));
    line("");
    services();
    topics();
    grants();
    warehouses();
    return text.toString();
  }

  private void services() {
    line("services:");
    for (int i = 0; i < size.services(); i++) {
      line("  " + Names.service(i) + ":");
      line("    description: Service number " + i);
      if (random.nextInt(3) == 0) {
        int rate = 1 + random.nextInt(50);
        line("    quota: { produce: " + rate + "MiB/s, consume: " + 2 * rate + "MiB/s }");
      }
    }
  }

  private void topics() {
    line("\ntopics:");
    for (int i = 0; i < size.topics(); i++) {
      line("  " + Names.topic(i) + ":");
      shape();
      line("    description: Topic number " + i + " of " + Names.domain(number));
      line("    dataClass: " + CLASSES.get(random.nextInt(CLASSES.size())));
      if (size.partitions() > 0) {
        line("    partitions: " + size.partitions());
      }
      int writer = i % size.services();
      line("    producers: [" + Names.service(writer) + "]");
      line("    consumers: " + readers(writer));
    }
  }

  /** Seven of ten from a template, the others spelt out. */
  private void shape() {
    int kind = random.nextInt(10);
    if (kind < 3) {
      line("    template: event-topic@2");
    } else if (kind < 5) {
      line("    template: { name: event-topic@2, with: { volume: high } }");
    } else if (kind < 7) {
      line("    template: state-topic@1");
    } else {
      line("    retention: " + RETENTIONS.get(random.nextInt(RETENTIONS.size())));
      line("    compression: zstd");
    }
  }

  private List<String> readers(int writer) {
    List<String> readers = new ArrayList<>();
    for (int i = 1; i <= Math.min(size.readers(), size.services()); i++) {
      readers.add(Names.service((writer + i) % size.services()));
    }
    return readers;
  }

  private void warehouses() {
    if (size.warehouses() > 0) {
      line("\nwarehouses:");
    }
    for (int i = 0; i < size.warehouses(); i++) {
      line("  core_" + i + ":");
      line("    description: Warehouse number " + i);
      line("    dataClass: internal");
      line("    retention: 400d");
      line("    readers: [" + Names.service(i % size.services()) + "]");
      line("    tables:");
      for (int table = i * size.tables(); table < (i + 1) * size.tables(); table++) {
        line("      " + Names.table(table) + ":");
        line("        schema: " + Names.schema(table));
        line("        partitionBy: created_at");
        line("        clusterBy: [id]");
      }
    }
  }

  private void grants() {
    if (size.grants() > 0) {
      line("\ngrants:");
    }
    for (int i = 0; i < size.grants(); i++) {
      String read = ", read: topic/" + Names.topic(i % size.topics());
      String until = random.nextInt(4) == 0 ? ", until: 2199-12-31" : "";
      line("  - { to: " + grantee(i) + read + ", reason: Grant number " + i + until + " }");
    }
  }

  /** Mostly services of other domains, so that the stacks hang together. */
  private String grantee(int grant) {
    if (grant % 4 == 3) {
      return "team/" + Names.team(random.nextInt(Names.TEAMS));
    }
    int other = (number + 1 + random.nextInt(Math.max(1, size.domains() - 1))) % size.domains();
    return "service/" + Names.domain(other) + "/" + Names.service(grant % size.services());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
