package dev.freehold.engine.pulumi;

import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.state.StateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The CLI processes of one call of the engine on one stack. */
final class StackRun implements AutoCloseable {
  private final PulumiParts parts;
  private final Cli cli;
  private final Stack stack;
  private final Reports reports;
  private final WorkFolder folder;
  private String backend;

  StackRun(PulumiParts parts, Stack stack) {
    this.parts = parts;
    this.cli = Cli.find(parts.environment());
    this.stack = stack;
    this.reports = new Reports(stack);
    this.folder = WorkFolder.of(stack);
    this.backend = parts.backend().url();
  }

  /** Reads what operations on this stack say. */
  Reports reports() {
    return reports;
  }

  WorkFolder folder() {
    return folder;
  }

  /** Works on a backend of this call's own from now on. */
  void useEmptyBackend() {
    backend = folder.emptyBackend();
  }

  /**
   * What became of an operation.
   *
   * @param existence whether the backend has such a stack
   */
  record Attempt(Recording recording, CliProcess.Ended ended, Existence existence) {
    boolean missing() {
      return existence == Existence.NO_STACK;
    }

    boolean stopped() {
      return ended.manner() == CliProcess.Manner.STOPPED;
    }
  }

  /** Whether a stack is there. */
  enum Existence {
    STACK,
    NO_STACK
  }

  /**
   * Runs an operation that sends events. Its failure is in the recording; what kept it from
   * beginning is thrown.
   */
  Attempt operate(List<String> arguments, Progress progress) {
    var recording = new Recording(progress);
    try (var host = new Host(context -> parts.program().run(stack, context), recording);
        var providers = parts.attachments().start()) {
      var command = new ArrayList<>(arguments);
      command.addAll(
          List.of(
              named(),
              "--client=" + host.address(),
              "--exec-kind=auto.inline",
              "--event-log=tcp://" + host.address(),
              "--suppress-progress",
              "--suppress-outputs"));
      CliProcess.Ended ended = process(command, recording, attached(providers.ports())).run();
      if (Complaints.isMissingStack(ended)) {
        return new Attempt(recording, ended, Existence.NO_STACK);
      }
      refuseUnheard(host, ended);
      refuseUnexplained(recording, ended);
      return new Attempt(recording, ended, Existence.STACK);
    }
  }

  /** Makes the stack. */
  void init() {
    ask(List.of("stack", "init", "--no-select", named()));
  }

  /** Removes the stack, which must own nothing. */
  void remove() {
    ask(List.of("stack", "rm", "--yes", named()));
  }

  /** Runs a command that sends no events; gives what it prints. */
  String ask(List<String> arguments) {
    CliProcess.Ended ended = process(arguments, new Recording(Progress.NONE), Map.of()).run();
    if (!ended.ok()) {
      throw Complaints.of(stack.id(), ended);
    }
    return ended.output();
  }

  /** The option that names the stack. */
  String named() {
    return "--stack=" + stack.id().stack();
  }

  private void refuseUnheard(Host host, CliProcess.Ended ended) {
    if (!host.heard()) {
      RuntimeException complaint = Complaints.of(stack.id(), ended);
      if (ended.ok() || complaint.getClass() == StateException.class) {
        cli.refuseOld(parts.environment(), folder.path());
      }
      throw complaint;
    }
  }

  private void refuseUnexplained(Recording recording, CliProcess.Ended ended) {
    boolean explained =
        ended.manner() == CliProcess.Manner.STOPPED
            || reports.problems(recording).stream()
                .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    if (!ended.ok() && !explained) {
      throw Complaints.of(stack.id(), ended);
    }
  }

  private static Map<String, String> attached(Map<String, Integer> ports) {
    String list =
        ports.entrySet().stream()
            .map(port -> port.getKey() + ":" + port.getValue())
            .collect(Collectors.joining(","));
    return list.isEmpty() ? Map.of() : Map.of("PULUMI_DEBUG_PROVIDERS", list);
  }

  private CliProcess process(
      List<String> arguments, Recording recording, Map<String, String> more) {
    var command = new ArrayList<String>();
    command.add(cli.executable().toString());
    command.addAll(arguments);
    command.addAll(List.of("--non-interactive", "--color=never"));
    Map<String, String> environment = environment();
    environment.putAll(more);
    return new CliProcess(command, folder.path(), environment, recording.cancelling());
  }

  private Map<String, String> environment() {
    var environment = new HashMap<>(parts.environment());
    environment.putAll(parts.passphrase().environment());
    environment.put("PULUMI_BACKEND_URL", backend);
    environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
    environment.put("PULUMI_DEBUG_COMMANDS", "true");
    environment.put("PULUMI_FALLBACK_TO_STATE_SECRETS_MANAGER", "true");
    environment.remove("PULUMI_STACK");
    return environment;
  }

  @Override
  public void close() {
    folder.close();
  }
}
