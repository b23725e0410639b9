package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** Builds the tree of one file from the parser's events and refuses what data has no need of. */
final class TreeBuilder {
  private static final int MAX_PROBLEMS = 50;

  private final String file;
  private final Limits limits;
  private final Problems problems;
  private int nodes;
  private int reported;
  private boolean stopped;
  private Span last;

  TreeBuilder(String file, Limits limits, Problems problems) {
    this.file = file;
    this.limits = limits;
    this.problems = problems;
    this.last = new Span(file, 1, 1, 1);
  }

  /** Where reading had come to. */
  Span last() {
    return last;
  }

  Optional<Mapping> document(Parser events) {
    events.next();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      report(Code.EMPTY_FILE, last, "the file has no content", "remove it or fill it");
      return Optional.empty();
    }
    DocumentStartEvent start = (DocumentStartEvent) events.next();
    if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
      report(Code.DIRECTIVE, span(start), "the file begins with a directive", "remove the line");
    }
    Node root = node(events, 0);
    if (stopped) {
      return Optional.empty();
    }
    events.next();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      Span second = span(events.peekEvent());
      report(
          Code.SECOND_DOCUMENT,
          second,
          "a second document begins here",
          "put it into its own file");
    }
    return reported > 0 ? Optional.empty() : top(root, start.isExplicit() ? span(start) : last);
  }

  private Optional<Mapping> top(Node root, Span begin) {
    if (root instanceof Mapping map) {
      return Optional.of(map);
    }
    if (root instanceof Scalar scalar && scalar.isEmpty()) {
      report(Code.EMPTY_FILE, begin, "the file has no content", "remove it or fill it");
    } else {
      report(
          Code.NOT_A_MAP,
          root.span(),
          "the file is " + root.described(),
          "begin with keys: values");
    }
    return Optional.empty();
  }

  private Node node(Parser events, int depth) {
    Event event = events.next();
    Span span = span(event);
    last = span;
    nodes++;
    if (nodes > limits.nodes() || depth > limits.depth()) {
      return stop(span, depth);
    }
    if (event instanceof AliasEvent alias) {
      report(
          Code.ALIAS, span, "the alias *" + alias.getAlias() + " copies a value", "write it out");
      return new Scalar("", ScalarKind.EMPTY, span);
    }
    refuseProperties((NodeEvent) event, span);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, span);
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? sequence(events, span, depth)
        : mapping(events, span, depth);
  }

  private Node stop(Span span, int depth) {
    stopped = true;
    if (depth > limits.depth()) {
      String detail = "this is level " + depth + " of at most " + limits.depth();
      report(Code.TOO_DEEP, span, detail, "write it flatter");
    } else {
      String detail = "the file holds more than " + limits.nodes() + " keys and values";
      report(Code.TOO_MANY_NODES, span, detail, "split the file");
    }
    return new Scalar("", ScalarKind.EMPTY, span);
  }

  private void refuseProperties(NodeEvent event, Span span) {
    event
        .getAnchor()
        .ifPresent(a -> report(Code.ANCHOR, span, "&" + a + " names a value", "remove it"));
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    tag.ifPresent(t -> report(Code.TAG, span, "the tag " + t + " is not data", "remove it"));
  }

  private Scalar scalar(ScalarEvent event, Span span) {
    String value = event.getValue();
    if (!event.isPlain()) {
      if (event.isDQuoted() && HiddenText.isHidden(value)) {
        report(Code.HIDDEN_CHARACTER, span, "an escape makes a control character", "remove it");
      }
      return new Scalar(value, ScalarKind.TEXT, span);
    }
    return new Scalar(value, CoreSchema.kind(value), span);
  }

  private Node sequence(Parser events, Span span, int depth) {
    List<Node> items = new ArrayList<>();
    while (!stopped && !events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(events, depth + 1));
    }
    if (!stopped) {
      events.next();
    }
    return new Sequence(items, span);
  }

  private Node mapping(Parser events, Span span, int depth) {
    Map<String, Field> fields = new LinkedHashMap<>();
    while (!stopped && !events.checkEvent(Event.ID.MappingEnd)) {
      Node key = node(events, depth + 1);
      if (!stopped) {
        put(fields, key, node(events, depth + 1));
      }
    }
    if (!stopped) {
      events.next();
    }
    return new Mapping(fields, span);
  }

  private void put(Map<String, Field> fields, Node key, Node value) {
    if (!(key instanceof Scalar name) || name.isEmpty() || name.value().isEmpty()) {
      String detail = "a key is " + key.described();
      report(Code.KEY_NOT_TEXT, key.span(), detail, "give the value a plain word as its key");
      return;
    }
    if (name.value().equals("<<")) {
      report(Code.MERGE_KEY, name.span(), "<< copies another map", "write the keys out");
      return;
    }
    Field before = fields.putIfAbsent(name.value(), new Field(name.value(), name.span(), value));
    if (before != null && reported < MAX_PROBLEMS) {
      String detail = name.value() + " is already in this map";
      reported++;
      problems.add(
          Diagnostic.error(Code.DUPLICATE_KEY, name.span(), detail, "merge the two or rename one")
              .with("first " + name.value(), before.keySpan()));
    }
  }

  private void report(Code code, Span span, String detail, String hint) {
    if (reported++ < MAX_PROBLEMS) {
      problems.error(code, span, detail, hint);
    }
  }

  private Span span(Event event) {
    Mark start = event.getStartMark().orElseThrow();
    int length = 1;
    if (event instanceof ScalarEvent || event instanceof AliasEvent) {
      Mark end = event.getEndMark().orElseThrow();
      length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
    }
    return new Span(file, start.getLine() + 1, start.getColumn() + 1, Math.max(1, length));
  }
}
