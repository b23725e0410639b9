package dev.freehold.providers.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidRequestException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Turns what a cluster answers into what happened and what to do; never with a secret. */
final class Explanations {
  private static final int LONGEST = 300;
  private final ConnectionConfig config;
  private final int brokers;
  private final Map<Class<? extends Throwable>, String> advice = new LinkedHashMap<>();

  Explanations(ConnectionConfig config, int brokers) {
    this.config = config;
    this.brokers = brokers;
    login();
    requests();
    silence();
  }

  private void requests() {
    String who = config.user();
    advice.put(
        AuthorizationException.class,
        who + " is not allowed to do this. Give it the ACL, or use an admin's login");
    advice.put(
        TopicExistsException.class,
        "it exists on the cluster but not in this stack's state. Take it over with `freehold"
            + " import`, or with its name as import id");
    advice.put(
        InvalidTopicException.class,
        "topic names have 1 to 249 letters, digits, '.', '_' and '-', and are not '.' or '..'");
    advice.put(
        InvalidReplicationFactorException.class,
        "the cluster has "
            + brokers
            + (brokers == 1 ? " broker" : " brokers")
            + ", so replicationFactor can be 1 to "
            + brokers
            + ", or -1 for its default");
    advice.put(
        InvalidPartitionsException.class, "partitions can be added, not removed; use 1 or more");
    advice.put(
        InvalidConfigurationException.class,
        "correct the key or value in `config`; the names are Kafka's topic configuration");
    advice.put(
        PolicyViolationException.class,
        "the cluster's own policy forbids it; ask who runs the cluster");
    advice.put(UnknownTopicOrPartitionException.class, "the topic is not there");
    advice.put(
        SecurityDisabledException.class,
        "the cluster has no authorizer, so it keeps no ACLs; set authorizer.class.name");
    advice.put(
        UnsupportedVersionException.class, "the cluster is too old for this; upgrade the brokers");
    advice.put(InvalidRequestException.class, "correct the value that the cluster names");
  }

  private void silence() {
    String late =
        "no answer within " + config.timeout().toSeconds() + " s from " + config.address();
    advice.put(org.apache.kafka.common.errors.TimeoutException.class, late);
    advice.put(TimeoutException.class, late);
    advice.put(InterruptedException.class, "interrupted before the answer came");
  }

  /** First of all: Kafka's authentication exceptions are configuration exceptions, too. */
  private void login() {
    advice.put(
        SaslAuthenticationException.class,
        "the cluster refuses the login of "
            + config.user()
            + " with "
            + config.mechanism()
            + ". Check saslUsername, saslPassword and saslMechanism");
    advice.put(
        UnsupportedSaslMechanismException.class,
        "the cluster does not offer " + config.mechanism() + ". Check saslMechanism");
    advice.put(
        SslAuthenticationException.class,
        "the TLS handshake failed. Check caCert, clientCert and tlsEnabled");
  }

  int brokers() {
    return brokers;
  }

  /** One line: what it is about, the cluster's own words, and what to do. */
  String explain(String subject, Throwable problem) {
    String words = words(problem);
    if (words.contains("marked for deletion")) {
      return subject + ": it is being deleted. Try again in a moment.";
    }
    return subject + ": " + words + advice(problem).map(text -> " (" + text + ")").orElse("") + ".";
  }

  /** Why the first question got no answer. */
  String connecting(Throwable problem) {
    boolean timeout =
        problem instanceof TimeoutException
            || problem instanceof org.apache.kafka.common.errors.TimeoutException;
    if (timeout) {
      return "Kafka at "
          + config.address()
          + " does not answer. Check bootstrapServers, that the"
          + " cluster runs, and tlsEnabled ("
          + config.tls()
          + ") against its listener.";
    }
    return explain("Kafka at " + config.address(), problem);
  }

  private Optional<String> advice(Throwable problem) {
    return advice.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(problem))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private String words(Throwable problem) {
    String message = String.valueOf(problem.getMessage()).strip();
    String own = problem.getMessage() == null ? problem.getClass().getSimpleName() : message;
    String safe = config.text("saslPassword").map(p -> own.replace(p, "[secret]")).orElse(own);
    String line = safe.lines().findFirst().orElse("");
    String cut = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
