package dev.freehold.engine.embedded;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path such as {@code config["retention.ms"]} or {@code labels.team}, for fields of objects. */
record PropertyPath(List<String> keys) {
  PropertyPath {
    keys = List.copyOf(keys);
  }

  static PropertyPath parse(String path) {
    var keys = new ArrayList<String>();
    int at = 0;
    while (at < path.length()) {
      if (path.startsWith("[\"", at)) {
        int end = path.indexOf("\"]", at);
        keys.add(path.substring(at + 2, end < 0 ? path.length() : end));
        at = end < 0 ? path.length() : end + 2;
      } else {
        int start = path.charAt(at) == '.' ? at + 1 : at;
        int end = start;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        keys.add(path.substring(start, end));
        at = Math.max(end, at + 1);
      }
    }
    return new PropertyPath(keys);
  }

  /** Whether this path is the other one or leads to it. */
  boolean contains(PropertyPath other) {
    return other.keys.size() >= keys.size()
        && (other.keys.subList(0, keys.size()).equals(keys) || matchesWithStar(other));
  }

  private boolean matchesWithStar(PropertyPath other) {
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).equals("*") && !keys.get(i).equals(other.keys.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The news with the old value at this path; a key that was not there before goes. */
  Fields reset(Fields news, Fields olds) {
    return reset(news, olds, 0);
  }

  private Fields reset(Fields news, Fields olds, int depth) {
    String key = keys.get(depth);
    Optional<PropertyValue> old = olds.get(key);
    if (depth == keys.size() - 1) {
      return old.map(value -> news.with(key, value)).orElseGet(() -> news.without(key));
    }
    if (news.get(key).orElse(Fields.EMPTY) instanceof Fields inner
        && old.orElse(Fields.EMPTY) instanceof Fields oldInner) {
      return news.with(key, reset(inner, oldInner, depth + 1));
    }
    return news;
  }
}
