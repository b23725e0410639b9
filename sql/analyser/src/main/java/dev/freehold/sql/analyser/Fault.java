package dev.freehold.sql.analyser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error as ZetaSQL says it: {@code kind} is its status, {@code error} its text, and {@code line}
 * and {@code column} its place as ZetaSQL counts: from 1, in characters, with tabs up to the next
 * multiple of 8. Where it names several, the first is the one in the statement; the others are in
 * functions that it calls.
 */
final class Fault {
  private static final Pattern PLACE = Pattern.compile(" \\[at (\\d+):(\\d+)]");

  private Fault() {}

  static ObjectNode of(String kind, @Nullable String description) {
    String text = description == null ? kind : description;
    ObjectNode fault = Analyser.object();
    fault.put("kind", kind);
    Matcher place = PLACE.matcher(text);
    if (place.find()) {
      fault.put("line", Integer.parseInt(place.group(1)));
      fault.put("column", Integer.parseInt(place.group(2)));
      text = place.replaceAll("");
    }
    fault.put("error", text);
    return fault;
  }
}
