package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.Result;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;

/** A connection to a cluster that has answered once, and how to wait for its answers. */
final class Cluster implements AutoCloseable {
  /** A cluster that does not answer the first question in this time is taken for unreachable. */
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(15);

  /** The client times out by itself; this is for a client that hangs. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private static final int FIRST_POLL_MILLIS = 5;
  private static final int LAST_POLL_MILLIS = 500;
  private final ConnectionConfig config;
  private final Admin admin;
  private final Explanations explanations;

  private Cluster(ConnectionConfig config, Admin admin, Explanations explanations) {
    this.config = config;
    this.admin = admin;
    this.explanations = explanations;
  }

  /** Connects and logs in. Throws with the explanation when that does not work. */
  static Cluster connect(ConnectionConfig config) {
    Admin admin = open(config);
    try {
      Duration patience =
          config.timeout().compareTo(FIRST_ANSWER) < 0 ? config.timeout() : FIRST_ANSWER;
      var options = new DescribeClusterOptions().timeoutMs((int) patience.toMillis());
      Collection<Node> nodes =
          admin
              .describeCluster(options)
              .nodes()
              .get(patience.toMillis() + 500, TimeUnit.MILLISECONDS);
      return new Cluster(config, admin, new Explanations(config, nodes.size()));
    } catch (ExecutionException e) {
      throw refused(admin, config, e.getCause());
    } catch (TimeoutException e) {
      throw refused(admin, config, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(admin, config, e);
    }
  }

  Admin admin() {
    return admin;
  }

  int brokers() {
    return explanations.brokers();
  }

  /** The answer, or why there is none. */
  <V> V await(KafkaFuture<V> future) throws ClusterException {
    try {
      return future.get(config.timeout().plus(SLACK).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new ClusterException(e.getCause());
    } catch (TimeoutException e) {
      throw new ClusterException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException(e);
    }
  }

  /** A failed item, explained. */
  <T> Result<T> failed(String subject, ClusterException problem) {
    String message = explanations.explain(subject, problem.cause());
    return problem.isUncertain() ? Result.uncertain(message) : Result.failed(message);
  }

  /** Whether the condition came true before the provider's timeout. */
  boolean until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + config.timeout().toNanos();
    int pause = FIRST_POLL_MILLIS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      pause = Math.min(LAST_POLL_MILLIS, pause * 2);
    }
    return true;
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  private static Admin open(ConnectionConfig config) {
    try {
      return Admin.create(ClientProperties.of(config));
    } catch (RuntimeException e) {
      throw new UnreachableException(new Explanations(config, 0).connecting(root(e)));
    }
  }

  /** The client wraps what is wrong with its configuration in an exception that says nothing. */
  private static Throwable root(Throwable problem) {
    Throwable cause = problem.getCause();
    return cause == null || cause == problem ? problem : root(cause);
  }

  private static UnreachableException refused(
      Admin admin, ConnectionConfig config, Throwable problem) {
    admin.close(Duration.ZERO);
    return new UnreachableException(new Explanations(config, 0).connecting(problem));
  }
}
