package dev.freehold.model.service;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The limits of a principal on each cluster; a limit that is not given is not there. */
public record Quota(SortedMap<Limit, Long> limits) {
  /** What is limited; byte rates are per second and broker, requests in percent of one thread. */
  public enum Limit {
    PRODUCE("producer_byte_rate"),
    CONSUME("consumer_byte_rate"),
    REQUESTS("request_percentage");

    private final String key;

    Limit(String key) {
      this.key = key;
    }

    /** Kafka's quota key (KIP-546). */
    public String key() {
      return key;
    }
  }

  public Quota {
    limits = new TreeMap<>(limits);
  }

  public static Quota none() {
    return new Quota(new TreeMap<>(Map.of()));
  }

  public boolean isGiven() {
    return !limits.isEmpty();
  }

  /** Kafka's quota keys and values, {@code producer_byte_rate -> 10485760}. */
  public SortedMap<String, String> config() {
    SortedMap<String, String> config = new TreeMap<>();
    limits.forEach((limit, value) -> config.put(limit.key(), value.toString()));
    return config;
  }
}
