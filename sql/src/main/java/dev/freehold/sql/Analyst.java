package dev.freehold.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions: from the cache, else by an analyser that is started with the first other. */
final class Analyst implements AutoCloseable {
  private static final int MOST_STARTS = 4;

  private final AnalyserHome home;
  private final AnswerCache cache;
  private Optional<AnalyserProcess> process = Optional.empty();
  private int starts;
  private String absence;

  Analyst(AnalyserHome home, AnswerCache cache) {
    this.home = home;
    this.cache = cache;
    this.absence = "";
  }

  /** A statement and the tables and functions that it names. */
  record Task(String sql, List<WireItem> reads) {
    Task {
      reads = List.copyOf(reads);
    }

    String digest() {
      try {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update((Doubt.VERSION + "/1\n" + sql + "\n").getBytes(StandardCharsets.UTF_8));
        for (WireItem item : reads) {
          String line = item.list() + item.json() + "\n";
          sha.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }

  /** An answer for each, or {@code unanswered} with the reason. */
  <K> Map<K, JsonNode> answer(Map<K, Task> tasks) {
    var answers = new LinkedHashMap<K, JsonNode>();
    var open = new LinkedHashMap<K, Task>();
    tasks.forEach(
        (key, task) ->
            cache
                .get(task.digest())
                .ifPresentOrElse(answer -> answers.put(key, answer), () -> open.put(key, task)));
    while (!open.isEmpty()) {
      askAll(open, answers);
    }
    return answers;
  }

  /** Why nothing could be asked; empty where all could. */
  String absence() {
    return absence;
  }

  /** Asks until one ends the analyser; the others are left for a new one. */
  private <K> void askAll(Map<K, Task> open, Map<K, JsonNode> answers) {
    Optional<String> why = ready(open.values());
    if (why.isPresent()) {
      absence = why.get();
      open.keySet().forEach(key -> answers.put(key, unanswered(absence)));
      open.clear();
      return;
    }
    for (K key : List.copyOf(open.keySet())) {
      Task task = open.remove(key);
      try {
        JsonNode answer = process.orElseThrow().ask(WireTypes.object().put("sql", task.sql()));
        cache.put(task.digest(), answer);
        answers.put(key, answer);
      } catch (IOException e) {
        close();
        answers.put(
            key, unanswered("ZetaSQL " + Doubt.VERSION + " fails on it: " + e.getMessage()));
        return;
      }
    }
  }

  private static ObjectNode unanswered(String why) {
    return WireTypes.object().put("unanswered", why);
  }

  /** Starts an analyser where none runs, and gives it the catalogue. */
  private Optional<String> ready(Collection<Task> tasks) {
    Optional<String> missing = home.missing();
    if (missing.isPresent()) {
      return missing;
    }
    try {
      if (process.isEmpty()) {
        if (++starts > MOST_STARTS) {
          return Optional.of("the analyser ended " + MOST_STARTS + " times by itself");
        }
        process = Optional.of(AnalyserProcess.start(home));
      }
      process.get().ask(catalogue(tasks));
      return Optional.empty();
    } catch (IOException e) {
      close();
      return Optional.of("the analyser does not start: " + e.getMessage());
    }
  }

  private static ObjectNode catalogue(Collection<Task> tasks) {
    var items = new LinkedHashSet<WireItem>();
    tasks.forEach(task -> items.addAll(task.reads()));
    ObjectNode catalogue = WireTypes.object();
    items.forEach(item -> catalogue.withArray("/" + item.list()).add(item.json()));
    return catalogue;
  }

  @Override
  public void close() {
    process.ifPresent(AnalyserProcess::close);
    process = Optional.empty();
  }
}
