package dev.freehold.engine.state;

import java.util.Map;
import java.util.TreeMap;

/** Things that exist somewhere else; making one twice is a fault. */
final class FakeRemote {
  final Map<String, String> things = new TreeMap<>();

  void create(String name, String content) {
    if (things.putIfAbsent(name, content) != null) {
      throw new IllegalStateException("created twice: " + name);
    }
  }
}
