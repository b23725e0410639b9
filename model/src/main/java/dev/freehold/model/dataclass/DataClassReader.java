package dev.freehold.model.dataclass;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Mapping;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the classes of a checked data-classes.yaml, each on top of the one before. */
public final class DataClassReader {
  private DataClassReader() {}

  /** The classes by name, from open to closed; two that contradict each other are reported. */
  public static Map<String, DataClass> read(Mapping file, Problems problems) {
    Map<String, DataClass> classes = new LinkedHashMap<>();
    Demands before = Demands.nothing();
    for (Map.Entry<String, Located<Mapping>> each :
        DataClassKeys.CLASSES.in(file, Map.of()).entrySet()) {
      Demands own = demands(each.getValue().value());
      before = own.onTopOf(before);
      if (before.minRetention().longerThan(before.maxRetention())) {
        problems.error(
            Code.MIN_ABOVE_MAX,
            each.getValue().span(),
            "what "
                + each.getKey()
                + " and the classes before it keep at least is longer than"
                + " what they keep at most",
            "a class demands what the ones before it demand: correct retention:");
      }
      classes.put(
          each.getKey(),
          new DataClass(each.getKey(), classes.size(), own, before, each.getValue().span()));
    }
    return classes;
  }

  private static Demands demands(Mapping map) {
    String mask = DataClassKeys.MASK.in(map, "none");
    return new Demands(
        DataClassKeys.ENCRYPTION.in(map, "optional").equals("required")
            ? Demands.Encryption.REQUIRED
            : Demands.Encryption.OPTIONAL,
        Shapes.values(DataClassKeys.LOCATIONS.in(map, List.of())),
        DataClassKeys.MIN.in(map.map("retention"), TimeLimit.of(Duration.ZERO)),
        DataClassKeys.MAX.in(map.map("retention"), TimeLimit.unlimited()),
        mask.equals("none") ? "" : mask,
        Shapes.values(DataClassKeys.REGULATIONS.in(map, List.of())),
        DataClassKeys.TOPICS.in(map, "allow").equals("allow")
            ? Demands.OnTopics.ALLOW
            : Demands.OnTopics.REFUSE_PLAIN);
  }
}
