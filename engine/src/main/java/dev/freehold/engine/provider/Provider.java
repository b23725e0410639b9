package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Optional;

/**
 * A provider of one package, such as {@code kafka}.
 *
 * <p>{@code check}, {@code diff}, {@code checkConfig} and {@code diffConfig} work offline, from
 * what they are given alone, and may be called from several threads at once. The others may talk to
 * the remote system, are called only after {@link #configure}, and take batches of independent
 * requests, possibly of mixed types: the answer has one result per request, in the same order, and
 * a failed item never hides the others.
 */
public interface Provider extends AutoCloseable {
  /** The package, the first part of its type tokens. */
  String pkg();

  /** Why this provider can plan and not apply; empty for one that can do both. */
  default String planOnlyBecause() {
    return "";
  }

  /** Judges a configuration, offline. Secret references may stand where text is expected. */
  CheckResult checkConfig(Fields config);

  /** Compares two configurations, offline. Only an answer with replacements recreates resources. */
  DiffResult diffConfig(Fields olds, Fields news);

  /** Takes the configuration, secrets as {@code Secret} values; does not connect yet. */
  void configure(Fields config);

  /** Judges inputs and fills in defaults, offline. */
  CheckResult check(CheckRequest request);

  /**
   * The id that creating with these inputs will give, offline; empty when the system assigns ids. A
   * run that was interrupted while creating is settled by reading this id.
   */
  Optional<String> idFor(String type, Fields inputs);

  /**
   * What tells a thing apart from all others of its type, offline: its id, unless several things
   * share one, as the entries of a list do that have the list's id.
   *
   * @param state outputs, or inputs where there are none
   */
  default String identity(String type, String id, Fields state) {
    return id;
  }

  /**
   * Compares state and checked inputs, offline. Secrets are compared with the old inputs, not with
   * outputs; two sealed secrets of one text are equal.
   */
  DiffResult diff(DiffRequest request);

  List<Result<Created>> create(List<CreateRequest> requests);

  /** Reads the real thing; {@link ReadResult.Gone} when it is not there. */
  List<Result<ReadResult>> read(List<ReadRequest> requests);

  /** The new outputs of each. */
  List<Result<Fields>> update(List<UpdateRequest> requests);

  List<Result<Deleted>> delete(List<DeleteRequest> requests);

  @Override
  void close();
}
