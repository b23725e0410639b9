package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the plain part of YAML that nearly every file keeps to, several times faster than the
 * library: block maps, lists of one-line items, one-line flow collections, scalars of one line.
 *
 * <p>It never decides that something is wrong. Whatever is not plain beyond doubt is left to the
 * library: escapes, folded text, documents, tags, duplicate keys, limits. A test holds the two to
 * the same tree, places included.
 */
final class PlainReader {
  private static final int MAX_DEPTH = 12;

  private final PlainCursor at;
  private final Limits limits;
  private int nodes;

  private PlainReader(String file, String text, Limits limits) {
    this.at = new PlainCursor(file, text);
    this.limits = limits;
  }

  /** The tree; empty when the library has to look at the text. */
  static Optional<Mapping> read(String file, String text, Limits limits) {
    PlainReader reader = new PlainReader(file, text, limits);
    try {
      reader.at.nextLine();
      return reader.at.isEnd() || reader.at.indent() > 0 || reader.at.isItem()
          ? Optional.empty()
          : Optional.of(reader.mapping(0, 0));
    } catch (PlainCursor.NotPlain leaveIt) {
      return Optional.empty();
    }
  }

  private Mapping mapping(int indent, int depth) {
    count(depth);
    Span span = at.span(1);
    Map<String, Field> fields = new LinkedHashMap<>();
    while (!at.isEnd() && at.indent() == indent) {
      at.require(!at.isItem());
      Span keySpan = at.key();
      String key = at.taken();
      Node value = at.atLineEnd() ? below(indent, depth) : inline(depth);
      put(fields, new Field(key, keySpan, value));
    }
    at.require(at.isEnd() || at.indent() < indent);
    return new Mapping(fields, span);
  }

  private void put(Map<String, Field> fields, Field field) {
    count(0);
    at.require(CoreSchema.kind(field.key()) != ScalarKind.EMPTY);
    at.require(fields.putIfAbsent(field.key(), field) == null);
  }

  /** What stands below a key, or nothing. */
  private Node below(int indent, int depth) {
    Span empty = at.afterColon();
    at.nextLine();
    if (at.isEnd() || at.indent() < indent || (at.indent() == indent && !at.isItem())) {
      count(depth);
      return new Scalar("", ScalarKind.EMPTY, empty);
    }
    at.require(at.indent() > indent);
    return at.isItem() ? sequence(at.indent(), depth + 1) : mapping(at.indent(), depth + 1);
  }

  private Sequence sequence(int indent, int depth) {
    count(depth);
    Span span = at.span(1);
    List<Node> items = new ArrayList<>();
    while (!at.isEnd() && at.indent() == indent) {
      at.item();
      items.add(inline(depth));
    }
    at.require(at.isEnd() || at.indent() < indent);
    return new Sequence(items, span);
  }

  /** A value that ends with its line. */
  private Node inline(int depth) {
    int indent = at.indent();
    Node value = at.isFlow() ? flow(depth + 1) : scalar(false);
    at.lineEnd();
    at.nextLine();
    at.require(at.isEnd() || at.indent() <= indent);
    return value;
  }

  private Node scalar(boolean inFlow) {
    count(0);
    if (at.isQuote()) {
      Span span = at.quoted();
      return new Scalar(at.taken(), ScalarKind.TEXT, span);
    }
    Span span = at.plain(inFlow);
    return new Scalar(at.taken(), CoreSchema.kind(at.taken()), span);
  }

  private Node flow(int depth) {
    if (!at.isFlow()) {
      return scalar(true);
    }
    count(depth);
    Span span = at.span(1);
    return at.take('{') ? flowMapping(span, depth) : flowSequence(span, depth);
  }

  private Node flowMapping(Span span, int depth) {
    Map<String, Field> fields = new LinkedHashMap<>();
    at.skipSpaces();
    while (!at.take('}')) {
      Span keySpan = at.key();
      String key = at.taken();
      put(fields, new Field(key, keySpan, flow(depth + 1)));
      at.separator('}');
    }
    return new Mapping(fields, span);
  }

  private Node flowSequence(Span span, int depth) {
    List<Node> items = new ArrayList<>();
    at.require(at.take('['));
    at.skipSpaces();
    while (!at.take(']')) {
      items.add(flow(depth + 1));
      at.separator(']');
    }
    return new Sequence(items, span);
  }

  private void count(int depth) {
    nodes++;
    at.require(nodes < limits.nodes() && depth < Math.min(MAX_DEPTH, limits.depth()));
  }
}
