package dev.freehold.model.template;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The template an entry is made from, with its parameters, defaults included. */
public record TemplateUse(String name, int version, SortedMap<String, String> parameters) {
  public TemplateUse {
    parameters = new TreeMap<>(parameters);
  }

  /** Of an entry without a template. */
  public static TemplateUse none() {
    return new TemplateUse("", 0, new TreeMap<>(Map.of()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TemplateUse use
        && use.version == version
        && use.name.equals(name)
        && use.parameters.equals(parameters);
  }

  @Override
  public int hashCode() {
    return (name.hashCode() * 31 + version) * 31 + parameters.hashCode();
  }

  public boolean isGiven() {
    return version > 0;
  }

  /** {@code event-topic@2}. */
  @Override
  public String toString() {
    return isGiven() ? name + "@" + version : "";
  }
}
