package dev.freehold.engine.embedded;

import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A remote system in memory that outlives providers, and remembers what was asked of it. */
final class World {
  final Map<String, Fields> things = new TreeMap<>();
  final List<String> calls = new ArrayList<>();
}
