package dev.freehold.stacks;

import dev.freehold.engine.StackId;
import java.util.Optional;

/** A domain in an environment; people write {@code payments/prod}, Pulumi {@code payments.prod}. */
public record StackRef(String domain, String environment) implements Comparable<StackRef> {
  /** The project of every stack, as in Pulumi.yaml. */
  public static final String PROJECT = "freehold";

  /** Reads {@code payments/prod}. */
  public static Optional<StackRef> parse(String text) {
    String[] parts = text.split("/", -1);
    boolean whole = parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty();
    return whole ? Optional.of(new StackRef(parts[0], parts[1])) : Optional.empty();
  }

  /** Reads a backend's name; empty for stacks that are not Freehold's. */
  public static Optional<StackRef> of(StackId id) {
    int dot = id.stack().lastIndexOf('.');
    boolean ours = id.project().equals(PROJECT) && dot > 0 && dot < id.stack().length() - 1;
    return ours
        ? Optional.of(new StackRef(id.stack().substring(0, dot), id.stack().substring(dot + 1)))
        : Optional.empty();
  }

  public StackId id() {
    return new StackId(PROJECT, domain + "." + environment);
  }

  @Override
  public int compareTo(StackRef other) {
    int byEnvironment = environment.compareTo(other.environment);
    return byEnvironment != 0 ? byEnvironment : domain.compareTo(other.domain);
  }

  @Override
  public String toString() {
    return domain + "/" + environment;
  }
}
