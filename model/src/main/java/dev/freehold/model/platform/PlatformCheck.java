package dev.freehold.model.platform;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.environment.Environment;
import dev.freehold.model.environment.Placement;
import dev.freehold.model.scope.Directory;
import dev.freehold.model.scope.Known;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Sequence;
import java.util.List;

/** Checks platform.yaml against the rest of the organisation. */
public final class PlatformCheck {
  private final PlatformSource platform;
  private final Directory directory;
  private final Problems problems;

  public PlatformCheck(PlatformSource platform, Directory directory, Problems problems) {
    this.platform = platform;
    this.directory = directory;
    this.problems = problems;
  }

  /** What the rules name exists. */
  public void checkRules(Known<?> dataClasses) {
    for (Node item : platform.file().items("placement")) {
      Mapping when = item instanceof Mapping rule ? rule.map("when") : platform.file();
      nodes(when, "dataClass").forEach(n -> dataClasses.find(n.text(), n.span(), problems));
      nodes(when, "domain").forEach(n -> directory.hasDomain(n.text(), n.span(), problems));
    }
    platform
        .environments()
        .values()
        .forEach(
            map ->
                nodes(map, "domains")
                    .forEach(n -> directory.hasDomain(n.text(), n.span(), problems)));
  }

  private static List<Node> nodes(Mapping map, String key) {
    Node node = map.get(key).orElse(map);
    if (node == map) {
      return List.of();
    }
    return node instanceof Sequence list ? list.items() : List.of(node);
  }

  /** Every function that a rule names has a cluster in the environment. */
  public void checkPlacement(Environment environment) {
    for (Placement.Rule rule : platform.placement().rules()) {
      Located<String> function = rule.cluster();
      if (!environment.clusters().containsKey(function.value())
          && !platform
              .environments()
              .get(environment.name())
              .map("clusters")
              .has(function.value())) {
        problems.add(
            Diagnostic.error(
                    Code.UNKNOWN_CLUSTER,
                    function.span(),
                    environment.name() + " has no cluster for " + function.value(),
                    Nearest.hint(function.value(), environment.clusters().keySet()))
                .with("the environment", environment.span()));
      }
    }
  }
}
