package dev.freehold.model.scope;

import dev.freehold.model.diagnostic.Problems;
import java.util.Optional;

/** The texts of files that entries name; each is read once. */
public interface FileTexts {
  /**
   * The text of a file; empty after a report.
   *
   * @param file relative to the root
   */
  Optional<String> text(String file, Problems problems);
}
