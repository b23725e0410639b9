package dev.freehold.governance.contract;

import dev.freehold.governance.contract.Break.Kind;
import dev.freehold.governance.schema.Compatibility;
import dev.freehold.governance.schema.SchemaChange;
import dev.freehold.governance.schema.SchemaComparison;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.topic.Contract;
import dev.freehold.model.topic.SchemaFile;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.unit.Sizes;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.unit.Times;
import java.util.Optional;
import java.util.function.Consumer;

/** What changes of one topic may break. */
final class TopicFindings {
  private final Topic old;
  private final Topic now;
  private final SchemaVersions schemas;
  private final Consumer<Finding> findings;
  private final Consumer<Diagnostic> faults;

  TopicFindings(
      Topic old,
      Topic now,
      SchemaVersions schemas,
      Consumer<Finding> findings,
      Consumer<Diagnostic> faults) {
    this.old = old;
    this.now = now;
    this.schemas = schemas;
    this.findings = findings;
    this.faults = faults;
  }

  void find() {
    moved();
    retention();
    version();
    for (SchemaFile schema : old.content().schemas()) {
      schema(schema);
    }
  }

  private void add(Kind kind, String what, String key) {
    Span at = now.entry().provenance().span(key).orElse(now.span());
    findings.accept(Finding.whole(kind, old.ref(), now.ref(), what, at));
  }

  private void moved() {
    if (!old.physicalName().equals(now.physicalName())) {
      add(
          Kind.MOVED,
          "it becomes " + now.physicalName() + ", and was " + old.physicalName(),
          "physicalName");
    } else if (!old.cluster().name().equals(now.cluster().name())) {
      String clusters = now.cluster().name() + ", and was on " + old.cluster().name();
      add(Kind.MOVED, "it moves to the cluster " + clusters, "cluster");
    }
  }

  /** What was promised counts as much as what is. */
  private void retention() {
    TimeLimit promised = old.contract().retention().max(now.contract().retention());
    long least = promised.fold(java.time.Duration::toMillis, () -> Long.MAX_VALUE);
    long kept = kept(now);
    boolean sooner = kept < kept(old) || least > 0 && !promised.equals(old.contract().retention());
    if (kept < least && sooner) {
      String text = promised.fold(Times::text, () -> "forever");
      String size =
          now.retention().bytes() > 0
              ? ", and " + Sizes.text(now.retention().bytes()) + " at most"
              : "";
      String time = kept == 0 ? "by size only" : Times.text(java.time.Duration.ofMillis(kept));
      add(
          Kind.RETENTION,
          "it keeps records " + time + size + "; the contract promises " + text,
          "retention");
    } else if (least > 0 && isSmaller()) {
      String text = Sizes.text(now.retention().bytes());
      add(
          Kind.RETENTION,
          "each partition keeps " + text + ", whatever time the contract promises",
          "retention");
    }
  }

  /** How long at least, in milliseconds; zero where only the size decides. */
  private static long kept(Topic topic) {
    return topic
        .retention()
        .fold(
            () -> Long.MAX_VALUE, time -> time.millis(), size -> 0L, (time, size) -> time.millis());
  }

  private boolean isSmaller() {
    long was = old.retention().bytes();
    long is = now.retention().bytes();
    return is > 0 && (was < 0 || is < was);
  }

  private void version() {
    Contract was = old.contract();
    Contract is = now.contract();
    if (major(was.version()).equals(major(is.version())) || was.version().isEmpty()) {
      return;
    }
    String what =
        is.version().isEmpty()
            ? "its contract " + was.version() + " is withdrawn"
            : "its contract becomes " + is.version() + ", and was " + was.version();
    Span at = now.entry().provenance().span("contract.version").orElse(now.span());
    findings.accept(
        Finding.whole(Kind.VERSION, old.ref(), now.ref(), what, at)
            .only(
                each ->
                    !each.contract().isEmpty()
                        && !major(each.contract()).equals(major(is.version()))));
  }

  private static String major(String version) {
    return version.split("[.]")[0];
  }

  private void schema(SchemaFile was) {
    Optional<SchemaFile> is =
        now.content().schemas().stream().filter(each -> each.part() == was.part()).findFirst();
    if (is.isEmpty()) {
      add(Kind.SCHEMA, "the schema of its " + part(was) + " is gone", "schema");
      return;
    }
    SchemaComparison comparison =
        schemas.compare(was, is.get(), Compatibility.of(old.contract().compatibility()));
    comparison.faults().forEach(faults);
    comparison.changes().forEach(change -> schema(was, is.get(), change));
  }

  private void schema(SchemaFile was, SchemaFile is, SchemaChange change) {
    boolean incompatible = change.kind() == SchemaChange.Kind.INCOMPATIBLE;
    String promised = old.contract().compatibility();
    String not = " breaks compatibility: " + (promised.isEmpty() ? "backward" : promised) + "; ";
    String name =
        change.field().isEmpty()
            ? "the schema of its " + part(was)
            : "field " + change.field() + (was.part() == SchemaFile.Part.KEY ? " of its keys" : "");
    String what = name + (incompatible ? not : " ") + change.text();
    // Who names fields means those of the values; a key is everybody's.
    String field = was.part() == SchemaFile.Part.KEY ? "" : change.field();
    Kind kind = incompatible || change.field().isEmpty() ? Kind.SCHEMA : Kind.FIELD;
    Span at = new Span(is.file(), 1, 1, 1);
    findings.accept(Finding.field(kind, old.ref(), now.ref(), field, what, at));
  }

  private static String part(SchemaFile schema) {
    return schema.part() == SchemaFile.Part.KEY ? "keys" : "values";
  }
}
