package dev.freehold.model.diagnostic;

import java.util.List;

/** The problems of one run, sorted and each once, with the texts that they point into. */
public record Report(List<Diagnostic> diagnostics, Sources sources) {
  public Report {
    diagnostics = diagnostics.stream().distinct().sorted().toList();
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  /** The report as a person reads it. */
  public String text(Colour colour) {
    return new TextRenderer(sources, colour).render(diagnostics);
  }

  /** The report as maps, lists, strings and numbers, for a JSON writer. */
  public List<Object> data() {
    return DiagnosticData.of(diagnostics);
  }
}
