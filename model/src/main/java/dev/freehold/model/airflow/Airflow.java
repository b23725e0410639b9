package dev.freehold.model.airflow;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.yaml.Mapping;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a domain has in Airflow, validated and carried.
 *
 * @param connections each connection as written
 * @param pools slots by pool
 */
public record Airflow(
    List<Dag> dags,
    SortedMap<String, Mapping> connections,
    SortedMap<String, Integer> pools,
    SortedMap<String, String> variables) {
  /** A DAG and the teams that may run or see it. */
  public record Dag(EntryRef ref, List<String> operators, List<String> viewers, Span span) {
    public Dag {
      operators = List.copyOf(operators);
      viewers = List.copyOf(viewers);
    }
  }

  public Airflow {
    dags = List.copyOf(dags);
    connections = new TreeMap<>(connections);
    pools = new TreeMap<>(pools);
    variables = new TreeMap<>(variables);
  }

  public boolean isEmpty() {
    return dags.isEmpty() && connections.isEmpty() && pools.isEmpty() && variables.isEmpty();
  }
}
