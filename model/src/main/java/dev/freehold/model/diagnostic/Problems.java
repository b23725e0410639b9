package dev.freehold.model.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Collects problems from any thread; nothing is thrown for bad input. */
public final class Problems {
  private final ConcurrentLinkedQueue<Diagnostic> found = new ConcurrentLinkedQueue<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  public void error(Code code, Span span, String detail, String hint) {
    add(Diagnostic.error(code, span, detail, hint));
  }

  /** Those of another collection whose code fits. */
  public void addAll(Problems others, Predicate<Code> which) {
    others.found.stream().filter(each -> which.test(each.code())).forEach(found::add);
  }

  public boolean any() {
    return !found.isEmpty();
  }

  /** Everything found so far, each once, sorted by file, line and column. */
  public List<Diagnostic> sorted() {
    return found.stream().distinct().sorted().toList();
  }
}
