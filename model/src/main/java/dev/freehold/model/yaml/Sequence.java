package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Span;
import java.util.List;
import java.util.stream.Collectors;

/** A list. */
public record Sequence(List<Node> items, Span span) implements Node {
  @Override
  public String text() {
    return items.stream().map(Node::text).collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public String described() {
    return "a list";
  }
}
