package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.spec.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ids of a type. Besides the full form, an import takes the parts alone, and the parts without
 * the project.
 *
 * @param template {@code projects/{project}/datasets/{datasetId}}; starts with the project
 */
public record IdFormat(String template) {
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
  private static final String PROJECT = "project";

  private List<String> names() {
    var names = new ArrayList<String>();
    Matcher parts = PART.matcher(template);
    while (parts.find()) {
      names.add(parts.group(1));
    }
    return names;
  }

  /** The id of these parts; empty when one is missing or not known yet. */
  public Optional<String> of(Fields parts) {
    List<String> names = names();
    boolean whole = names.stream().allMatch(name -> Values.given(parts, name).isPresent());
    if (whole) {
      return Optional.of(full(parts));
    }
    List<String> rest = names.subList(1, names.size());
    boolean unknown = parts.get(PROJECT).filter(PropertyValue::hasUnknowns).isPresent();
    boolean known = rest.stream().allMatch(name -> Values.given(parts, name).isPresent());
    return known && !unknown
        ? Optional.of(
            rest.stream()
                .map(name -> Values.given(parts, name).orElseThrow())
                .collect(Collectors.joining("/")))
        : Optional.empty();
  }

  /** The full form. */
  public String full(Fields parts) {
    return PART.matcher(template)
        .replaceAll(
            part -> Matcher.quoteReplacement(Values.given(parts, part.group(1)).orElse("")));
  }

  /** The parts of an id in any of its forms. */
  public Fields parts(String id, Settings settings) {
    List<String> names = names();
    Matcher full = Pattern.compile(PART.matcher(template).replaceAll("(?<$1>[^/]+)")).matcher(id);
    var parts = new TreeMap<String, PropertyValue>();
    String[] pieces = id.split("/");
    if (full.matches()) {
      names.forEach(name -> parts.put(name, new Text(full.group(name))));
    } else if (pieces.length == names.size() || pieces.length == names.size() - 1) {
      int skipped = names.size() - pieces.length;
      for (int i = 0; i < pieces.length; i++) {
        parts.put(names.get(i + skipped), new Text(pieces[i]));
      }
    } else {
      throw GoogleException.refused("'" + id + "' is no id of this type: use " + template + ".");
    }
    Fields found = new Fields(parts);
    return found.with(PROJECT, new Text(settings.project(found)));
  }

  /** The parts that inputs give. */
  public Fields partsOf(Fields inputs, Settings settings) {
    Fields parts = Fields.EMPTY;
    for (String name : names()) {
      String text =
          name.equals(PROJECT) ? settings.project(inputs) : Values.text(inputs, name).orElse("");
      parts = parts.with(name, new Text(text));
    }
    return parts;
  }
}
