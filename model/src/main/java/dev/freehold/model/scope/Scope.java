package dev.freehold.model.scope;

import dev.freehold.model.column.Schemas;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.References;
import dev.freehold.model.environment.Environment;
import dev.freehold.model.shape.Attempt;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the reader of an entry may look at: its domain, the environment, and everybody's names. */
public record Scope(
    String domain,
    Environment environment,
    Catalogue catalogue,
    Directory directory,
    DomainFiles files,
    Schemas schemas,
    Problems problems) {

  /** The same scope, reporting elsewhere. */
  public Scope reportingTo(Problems others) {
    return new Scope(domain, environment, catalogue, directory, files, schemas, others);
  }

  public void error(Code code, Span span, String detail, String hint) {
    problems.add(Diagnostic.error(code, span, detail, hint));
  }

  /** The reference's full name when it is well-formed and its thing exists. */
  public Optional<EntryRef> existing(Located<String> reference) {
    Attempt<EntryRef> parsed = References.parse(reference.value(), domain);
    if (parsed instanceof Attempt.Fault<EntryRef> fault) {
      error(fault.code(), reference.span(), fault.detail(), fault.hint());
      return Optional.empty();
    }
    return parsed.value().filter(ref -> exists(ref, reference.span()));
  }

  /** Whether the thing exists; reported when not. */
  public boolean exists(EntryRef ref, Span at) {
    if (ref.kind() == EntryKind.TEAM) {
      return catalogue.teams().find(ref.name(), at, problems).isPresent();
    }
    if (ref.kind() == EntryKind.USER) {
      return catalogue.users().find(ref.name(), at, problems).isPresent();
    }
    return directory.find(ref, at, problems).isPresent();
  }

  /** The data class of a name; unclassified where there is none. */
  public DataClass dataClass(Optional<Located<String>> name) {
    return name.flatMap(
            given -> catalogue.dataClasses().find(given.value(), given.span(), problems))
        .orElse(DataClass.unclassified());
  }

  /** The data classes of fields. */
  public SortedMap<String, DataClass> dataClasses(Map<String, Located<String>> fields) {
    SortedMap<String, DataClass> classes = new TreeMap<>();
    fields.forEach((field, name) -> classes.put(field, dataClass(Optional.of(name))));
    return classes;
  }
}
