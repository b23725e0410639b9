package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a text into a positioned tree, or reports why not.
 *
 * <p>Works on the parser's events, so that nothing is composed which the limits or the language
 * refuse. A file with a problem gives no tree at all: half a file would look like removals.
 */
public final class YamlReader {
  private final Limits limits;

  public YamlReader(Limits limits) {
    this.limits = limits;
  }

  /** The file's map; empty when anything was reported. */
  public Optional<Mapping> read(String file, String text, Problems problems) {
    if (HiddenText.report(file, text, problems)) {
      return Optional.empty();
    }
    Optional<Mapping> plain = PlainReader.read(file, text, limits);
    return plain.isPresent() ? plain : readWithLibrary(file, text, problems);
  }

  /** The same without the short cut for plain files. */
  Optional<Mapping> readWithLibrary(String file, String text, Problems problems) {
    TreeBuilder builder = new TreeBuilder(file, limits, problems);
    try {
      return builder.document(new ParserImpl(settings(), new StreamReader(settings(), text)));
    } catch (MarkedYamlEngineException wrong) {
      report(file, wrong, problems);
    } catch (RuntimeException wrong) {
      // The library throws what it likes for odd escapes and directives: never out of here.
      problems.error(
          Code.SYNTAX, builder.last(), "the text cannot be read as YAML", "write it in plain YAML");
    }
    return Optional.empty();
  }

  /** What is never closed is shown where it begins, not at the end of the file. */
  private static Optional<Mark> place(MarkedYamlEngineException wrong) {
    boolean open = wrong.getProblem().contains("unexpected end of stream");
    return open && wrong.getContextMark().isPresent()
        ? wrong.getContextMark()
        : wrong.getProblemMark();
  }

  private LoadSettings settings() {
    return LoadSettings.builder().setCodePointLimit(limits.bytes() + 1).build();
  }

  private static void report(String file, MarkedYamlEngineException wrong, Problems problems) {
    Span span =
        place(wrong)
            .map(mark -> new Span(file, mark.getLine() + 1, mark.getColumn() + 1, 1))
            .orElse(Span.ofFile(file));
    String problem = wrong.getProblem().replace('\n', ' ');
    if (problem.contains("TAB")) {
      problems.error(
          Code.TAB, span, "a tab stands where YAML wants spaces", "indent with spaces only");
      return;
    }
    String context = wrong.getContext() == null ? "" : wrong.getContext() + ": ";
    problems.error(
        Code.SYNTAX, span, context + problem, "check the indentation, the colon and the quotes");
  }
}
