package dev.freehold.local;

import java.util.List;
import java.util.stream.Collectors;

/** Problems of local services, for callers that want to stop at them. */
public final class LocalException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<LocalProblem> problems;

  /** One line per problem. */
  public LocalException(List<LocalProblem> problems) {
    super(problems.stream().map(LocalProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  LocalException(String service, LocalProblem.Kind kind, String detail) {
    this(List.of(new LocalProblem(service, kind, detail)));
  }

  /** What went wrong, per service. */
  public List<LocalProblem> problems() {
    return problems;
  }
}
