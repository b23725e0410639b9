package dev.freehold.governance.contract;

import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.model.diagnostic.Severity;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.topic.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges a change of one environment by what consumers declare. */
public final class Contracts {
  private final Versions versions;
  private final SchemaVersions schemas;
  private final Consumers before;
  private final Consumers now;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Diagnostic> faults = new LinkedHashSet<>();

  /**
   * @param now the same environment after the change; of one with errors, as far as it can be made
   * @param today decides which grants have ended and which domains are retired
   */
  public Contracts(Platform before, Platform now, SchemaVersions schemas, LocalDate today) {
    this.versions = new Versions(before, now, today);
    this.schemas = schemas;
    this.before = new Consumers(before, today);
    this.now = new Consumers(now, today);
    versions.domains().forEach(this::find);
    new AccessFindings(versions, this.before, this.now, findings::add).find();
  }

  private void find(Domain domain) {
    for (Topic topic : domain.topics()) {
      Optional<Topic> current = versions.topic(topic.ref());
      if (current.isEmpty()) {
        findings.add(Finding.gone(topic.ref(), "it is removed"));
      } else {
        if (!current.get().ref().equals(topic.ref())) {
          findings.add(
              Finding.renamed(topic.ref(), current.get().ref(), current.get().entry().span()));
        }
        new TopicFindings(topic, current.get(), schemas, findings::add, faults::add).find();
      }
    }
    var warehouses = new WarehouseFindings(versions, schemas, findings::add);
    domain.warehouses().forEach(warehouses::find);
  }

  /** What breaks somebody, the worst first; those that nothing holds up are among them. */
  public List<Break> breaks() {
    return findings.stream()
        .flatMap(this::toBreak)
        .sorted(
            Comparator.comparing((Break each) -> !each.blocks())
                .thenComparing(Break::thing)
                .thenComparing(Break::kind)
                .thenComparing(Break::what))
        .toList();
  }

  /**
   * Whether these errors are all in files that did not change, of domains whose use is broken: then
   * not the files are wrong, but the change is.
   */
  public boolean explain(Report report) {
    Set<String> domains =
        breaks().stream()
            .flatMap(each -> each.holders().stream())
            .map(Consumer::domain)
            .collect(Collectors.toSet());
    return report.diagnostics().stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .map(each -> each.span().file())
        .allMatch(file -> schemas.isSame(file) && domains.contains(file.split("/")[0]));
  }

  /** Schemas that cannot be read after the change. */
  public List<Diagnostic> faults() {
    return List.copyOf(faults);
  }

  /** Who uses what after the change. */
  public Consumers consumers() {
    return now;
  }

  private Stream<Break> toBreak(Finding finding) {
    List<Consumer> standing =
        Stream.concat(
                before.of(finding.thing()).stream().filter(this::stillStands),
                now.of(finding.now()).stream().filter(each -> !schemas.isSame(each.span().file())))
            .filter(finding.concerns())
            .toList();
    return standing.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Break(
                finding.kind(),
                finding.thing(),
                finding.field(),
                finding.what(),
                finding.place(),
                standing,
                grants(standing)));
  }

  /** A use that is still written, by somebody who is still there, and has not been given an end. */
  private boolean stillStands(Consumer consumer) {
    boolean there =
        consumer.domain().isEmpty()
            || (versions.isThere(consumer.domain())
                && consumer.by().stream().allMatch(this::isThere));
    return there
        && schemas.isSame(consumer.span().file())
        && !now.grants().haveEnded(consumer.target(), consumer.services());
  }

  /** Views and tables are written elsewhere than the SQL or topic that they read. */
  private boolean isThere(EntryRef by) {
    boolean item = !by.equals(by.entry());
    return !item
        || !by.name().contains("/view/") && !by.name().contains("/routine/")
        || versions.stays(by);
  }

  private List<String> grants(List<Consumer> consumers) {
    return consumers.stream()
        .filter(Consumer::holdsUp)
        .flatMap(
            each ->
                each.services().stream()
                    .flatMap(service -> now.grants().behind(each.target(), service).stream()))
        .map(grant -> grant.span().toString())
        .distinct()
        .toList();
  }
}
