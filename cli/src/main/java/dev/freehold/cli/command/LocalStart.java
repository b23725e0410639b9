package dev.freehold.cli.command;

import dev.freehold.cli.session.LocalServices;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.components.warehouse.WarehouseExpansion;
import dev.freehold.engine.plan.Plan;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.LocalException;
import dev.freehold.local.LocalProblem;
import dev.freehold.local.LocalService;
import dev.freehold.local.Phase;
import dev.freehold.local.ServiceStatus;
import dev.freehold.local.StartReport;
import dev.freehold.stacks.DomainStack;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The services of a local environment, started where they did not run.
 *
 * @param needs whether a domain's stack needs a service
 * @param missing those whose programs cannot be had on this machine
 */
record LocalStart(
    BiPredicate<String, String> needs, List<ServiceStatus> running, List<LocalProblem> missing) {
  LocalStart {
    running = List.copyOf(running);
    missing = List.copyOf(missing);
  }

  /** Of an environment whose services somebody else runs. */
  static LocalStart none() {
    return new LocalStart((domain, service) -> false, List.of(), List.of());
  }

  static LocalStart ensure(Session session, Terminal terminal, boolean quiet) {
    var services = new LocalServices(session.platform(), session.generatedSecrets());
    LocalEnvironment environment = LocalServices.environment(session.installation());
    StartReport report =
        environment.start(
            services.all(environment),
            (service, phase) -> {
              if (!quiet && phase == Phase.STARTING) {
                terminal.error("Starting " + service + " ...");
              } else if (!quiet && phase == Phase.INSTALLING) {
                terminal.error("Fetching the program of " + service + ", once ...");
              }
            });
    List<String> optional = services.google().stream().map(LocalService::name).toList();
    Map<Boolean, List<LocalProblem>> problems =
        report.problems().stream()
            .collect(Collectors.partitioningBy(problem -> isMissing(problem, optional)));
    if (!problems.get(false).isEmpty()) {
      throw new LocalException(problems.get(false));
    }
    if (!quiet) {
      terminal.line(terminal.style().bold("Local services"));
      report.running().forEach(status -> terminal.line(line(status)));
      terminal.line("");
    }
    return new LocalStart(services::needs, report.running(), problems.get(true));
  }

  private static boolean isMissing(LocalProblem problem, List<String> optional) {
    return problem.kind() == LocalProblem.Kind.PROGRAM_MISSING
        && optional.contains(problem.service());
  }

  /** The stack without what needs something that is missing. */
  DomainStack possible(DomainStack stack) {
    return needed(stack).isEmpty() ? stack : stack.without(LocalStart::inGoogle);
  }

  /** Throws where a plan would delete something only because a service is missing. */
  Plan checked(DomainStack stack, Plan plan) {
    List<LocalProblem> needed = needed(stack);
    boolean owns = plan.steps().stream().anyMatch(step -> inGoogle(step.urn().type()));
    if (!needed.isEmpty() && owns) {
      throw new LocalException(needed);
    }
    return plan;
  }

  private List<LocalProblem> needed(DomainStack stack) {
    String domain = stack.ref().domain();
    return missing.stream().filter(problem -> needs.test(domain, problem.service())).toList();
  }

  private static boolean inGoogle(String type) {
    return type.startsWith("gcp:")
        || type.equals("pulumi:providers:gcp")
        || type.equals(WarehouseExpansion.TYPE);
  }

  /** Says what is left out of the stacks, and why. */
  void tellMissing(List<DomainStack> stacks, Terminal terminal) {
    String without =
        stacks.stream()
            .filter(stack -> !needed(stack).isEmpty())
            .map(stack -> stack.ref().toString())
            .collect(Collectors.joining(", "));
    if (!without.isEmpty()) {
      missing.forEach(problem -> terminal.error("Warning: " + problem));
      terminal.error("Left out: the warehouses of " + without + ".\n");
    }
  }

  static String line(ServiceStatus status) {
    String state = status.state().name().toLowerCase(Locale.ROOT);
    return String.format(
        "  %-18s %-8s %s", status.name(), state, String.join(", ", status.endpoints()));
  }
}
