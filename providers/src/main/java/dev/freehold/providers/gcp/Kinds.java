package dev.freehold.providers.gcp;

import dev.freehold.providers.gcp.bigquery.DatasetKind;
import dev.freehold.providers.gcp.bigquery.RoutineKind;
import dev.freehold.providers.gcp.bigquery.RowPolicyKind;
import dev.freehold.providers.gcp.bigquery.TableKind;
import dev.freehold.providers.gcp.resource.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The types; each is described by a file that is read when the type is first needed. */
final class Kinds {
  private static final Map<String, Supplier<Kind>> TYPES =
      Map.ofEntries(
          Map.entry("gcp:bigquery/dataset:Dataset", DatasetKind::new),
          Map.entry("gcp:bigquery/routine:Routine", RoutineKind::new),
          Map.entry("gcp:bigquery/rowAccessPolicy:RowAccessPolicy", RowPolicyKind::new),
          Map.entry("gcp:bigquery/table:Table", TableKind::new));
  private static final Map<String, Kind> READ = new ConcurrentHashMap<>();

  private Kinds() {}

  static Optional<Kind> of(String token) {
    return TYPES.containsKey(token)
        ? Optional.of(READ.computeIfAbsent(token, name -> TYPES.get(name).get()))
        : Optional.empty();
  }

  static String unknown(String token) {
    return "The Google provider has no type " + token + ". It has " + new TreeSet<>(TYPES.keySet());
  }
}
