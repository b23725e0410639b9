package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which resources a run may touch: URN patterns, {@code *} within a part, {@code **} across parts.
 */
final class Targets {
  private final List<Pattern> patterns;

  Targets(List<String> targets) {
    patterns = targets.stream().map(Targets::pattern).toList();
  }

  boolean all() {
    return patterns.isEmpty();
  }

  boolean include(Urn urn) {
    return all() || patterns.stream().anyMatch(pattern -> pattern.matcher(urn.value()).matches());
  }

  /** Why something targeted cannot be replaced alone. */
  static String missing(Urn replaced, Urn dependent) {
    return replaced
        + " must be deleted before it is replaced, and "
        + dependent
        + " with it, which is not targeted. Target it too";
  }

  /**
   * Why not everything that is targeted can be deleted: somebody needs it who is to stay.
   *
   * @param staying what is in the state and not targeted
   */
  List<Problem> leftWithoutTheirNeeds(List<ResourceState> doomed, Stream<ResourceState> staying) {
    Set<Urn> gone =
        doomed.stream()
            .filter(state -> !state.is(Mark.DELETE))
            .map(ResourceState::urn)
            .collect(Collectors.toSet());
    return staying
        .flatMap(
            state ->
                state.needs().stream()
                    .filter(gone::contains)
                    .distinct()
                    .map(need -> Problem.error(need, Origin.NONE, needed(need, state.urn()))))
        .toList();
  }

  private static String needed(Urn need, Urn user) {
    return need + " cannot be deleted alone: " + user + " needs it. Target it too";
  }

  private static Pattern pattern(String target) {
    var regex = new StringBuilder();
    for (String part : target.split("(?=\\*\\*)|(?<=\\*\\*)")) {
      if (part.equals("**")) {
        regex.append(".*");
      } else {
        for (String piece : part.split("(?=\\*)|(?<=\\*)")) {
          regex.append(piece.equals("*") ? "[^:]*" : Pattern.quote(piece));
        }
      }
    }
    return Pattern.compile(regex.toString());
  }
}
