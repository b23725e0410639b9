package dev.freehold.model.airflow;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.shape.Key;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the Airflow section's record and checks that its teams exist. */
public final class AirflowReader {
  private final Scope scope;

  public AirflowReader(Scope scope) {
    this.scope = scope;
  }

  public Airflow read(Mapping section) {
    List<Airflow.Dag> dags = new ArrayList<>();
    AirflowKeys.DAGS.in(section, Map.of()).forEach((id, dag) -> dags.add(dag(id, dag)));
    SortedMap<String, Mapping> connections = new TreeMap<>();
    AirflowKeys.CONNECTIONS
        .in(section, Map.of())
        .forEach((id, map) -> connections.put(id, map.value()));
    SortedMap<String, Integer> pools = new TreeMap<>();
    AirflowKeys.POOLS
        .in(section, Map.of())
        .forEach((id, map) -> pools.put(id, AirflowKeys.SLOTS.in(map.value(), 1)));
    SortedMap<String, String> variables = new TreeMap<>();
    AirflowKeys.VARIABLES
        .in(section, Map.of())
        .forEach((id, value) -> variables.put(id, value.value()));
    return new Airflow(dags, connections, pools, variables);
  }

  private Airflow.Dag dag(String name, Located<Mapping> dag) {
    return new Airflow.Dag(
        new EntryRef(EntryKind.DAG, scope.domain(), name),
        teams(dag.value(), AirflowKeys.OPERATORS),
        teams(dag.value(), AirflowKeys.VIEWERS),
        dag.span());
  }

  private List<String> teams(Mapping dag, Key<List<Located<String>>> key) {
    return key.in(dag, List.of()).stream()
        .filter(
            team ->
                scope
                    .catalogue()
                    .teams()
                    .find(team.value(), team.span(), scope.problems())
                    .isPresent())
        .map(Located::value)
        .toList();
  }
}
