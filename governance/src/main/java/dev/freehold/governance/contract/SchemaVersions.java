package dev.freehold.governance.contract;

import dev.freehold.governance.schema.Compatibility;
import dev.freehold.governance.schema.SchemaComparison;
import dev.freehold.governance.schema.SchemaText;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.scope.FileTexts;
import dev.freehold.model.topic.SchemaFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Schema files before and after a change; each pair is compared once for all environments. */
public final class SchemaVersions {
  private static final SchemaComparison SAME = new SchemaComparison(List.of(), List.of());

  private final FileTexts before;
  private final FileTexts now;
  private final Set<String> changed;
  private final Map<String, SchemaComparison> compared = new HashMap<>();

  /**
   * @param changed the files that differ, relative to the organisation's folder
   */
  public SchemaVersions(FileTexts before, FileTexts now, Collection<String> changed) {
    this.before = before;
    this.now = now;
    this.changed = Set.copyOf(changed);
  }

  /** Whether a file is as it was. */
  public boolean isSame(String file) {
    return !changed.contains(file);
  }

  /** Nothing is read where the same file is named and did not change. */
  SchemaComparison compare(SchemaFile old, SchemaFile current, Compatibility promised) {
    if (old.file().equals(current.file()) && isSame(old.file())) {
      return SAME;
    }
    return compared.computeIfAbsent(
        old.file() + "\n" + current.file() + "\n" + promised, key -> read(old, current, promised));
  }

  private SchemaComparison read(SchemaFile old, SchemaFile current, Compatibility promised) {
    Optional<SchemaText> was = text(before, old);
    Optional<SchemaText> is = text(now, current);
    return was.isPresent() && is.isPresent()
        ? SchemaComparison.of(was.get(), is.get(), promised)
        : SAME;
  }

  private static Optional<SchemaText> text(FileTexts texts, SchemaFile schema) {
    return texts
        .text(schema.file(), new Problems())
        .map(text -> new SchemaText(schema.format(), schema.file(), text));
  }
}
