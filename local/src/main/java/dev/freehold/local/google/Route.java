package dev.freehold.local.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that is served: the method, the path with {@code *} for one open part, and the answer. */
record Route(String method, Pattern path, Function<Call, ObjectNode> answer) {

  static Route of(String method, String path, Function<Call, ObjectNode> answer) {
    String pattern = "\\Q" + path.replace("*", "\\E([^/:]+)\\Q") + "\\E";
    return new Route(method, Pattern.compile(pattern), answer);
  }

  /** The open parts, where it is this route's request. */
  Optional<List<String>> match(String asked, String askedPath) {
    Matcher matcher = path.matcher(askedPath);
    if (!method.equals(asked) || !matcher.matches()) {
      return Optional.empty();
    }
    var parts = new ArrayList<String>();
    for (int group = 1; group <= matcher.groupCount(); group++) {
      parts.add(matcher.group(group));
    }
    return Optional.of(parts);
  }
}
