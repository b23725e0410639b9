package dev.freehold.model.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One problem: a stable code, where it is, what is wrong and why, how to fix it, and related
 * places.
 *
 * @param detail what is wrong and why, naming the offending text
 * @param hint how to fix it, with the nearest valid choice where there is one; may be empty
 */
public record Diagnostic(
    Code code, Severity severity, Span span, String detail, String hint, List<Related> related)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::detail)
          .thenComparing(Diagnostic::hint);

  public Diagnostic {
    related = List.copyOf(related);
  }

  public static Diagnostic error(Code code, Span span, String detail, String hint) {
    return new Diagnostic(code, Severity.ERROR, span, detail, hint, List.of());
  }

  /** The same problem with one more related place. */
  public Diagnostic with(String message, Span place) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(message, place));
    return new Diagnostic(code, severity, span, detail, hint, more);
  }

  /** The constant text of the code. */
  public String summary() {
    return code.summary();
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
