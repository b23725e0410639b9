package dev.freehold.model.load;

import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.scope.FileTexts;
import dev.freehold.model.yaml.HiddenText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads each file when it is first asked for, and keeps what came of it. */
final class CachedTexts implements FileTexts {
  private record Read(List<String> text, List<Diagnostic> problems) {}

  private final FileStore store;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  CachedTexts(FileStore store) {
    this.store = store;
  }

  @Override
  public Optional<String> text(String file, Problems problems) {
    Read found = read.computeIfAbsent(file, this::read);
    problems.addAll(found.problems());
    return found.text().stream().findFirst();
  }

  private Read read(String file) {
    Problems problems = new Problems();
    List<String> text =
        store
            .text(file, problems)
            .filter(each -> !HiddenText.report(file, each, problems))
            .map(List::of)
            .orElse(List.of());
    return new Read(text, problems.any() ? problems.sorted() : List.of());
  }
}
