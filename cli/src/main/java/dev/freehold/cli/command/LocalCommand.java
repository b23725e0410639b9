package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.LocalServices;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.session.Session;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.LocalProblem;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.ServiceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The services that run on this machine. */
@Command(
    name = "local",
    description = "Start, look at and stop the services of the local environment.")
final class LocalCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: start, status, stop, logs or reset.");
  }

  @Command(name = "start", description = "Start the services that do not run.")
  int start(
      @Mixin Common common,
      @Option(
              names = {"-e", "--env"},
              paramLabel = "ENV",
              defaultValue = "local",
              description = "The local environment (default: ${DEFAULT-VALUE}).")
          String environment) {
    try (Session session = Session.open(common.installation(), environment, common.terminal())) {
      LocalStart started = LocalStart.ensure(session, common.terminal(), common.json());
      if (common.json()) {
        Map<String, Object> json = json(started.running());
        json.put("problems", started.missing().stream().map(LocalProblem::toString).toList());
        common.terminal().print(Json.write(json));
      } else {
        started.missing().forEach(problem -> common.terminal().error("Not started: " + problem));
      }
      return ExitCode.OK.number();
    }
  }

  @Command(name = "status", description = "List the services and where they listen.")
  int status(@Mixin Common common) {
    List<ServiceStatus> all = environment(common).status();
    if (common.json()) {
      common.terminal().print(Json.write(json(all)));
    } else if (all.isEmpty()) {
      common.terminal().line("There are no local services. `freehold local start` starts them.");
    } else {
      all.forEach(status -> common.terminal().line(LocalStart.line(status)));
    }
    return ExitCode.OK.number();
  }

  @Command(name = "stop", description = "Stop services; their data stays.")
  int stop(
      @Mixin Common common,
      @Parameters(paramLabel = "SERVICE", arity = "0..*") List<String> names) {
    LocalEnvironment environment = environment(common);
    List<String> stopped = environment.stop(known(environment, names), LocalProgress.SILENT);
    common
        .terminal()
        .line(stopped.isEmpty() ? "Nothing ran." : "Stopped " + String.join(", ", stopped) + ".");
    return ExitCode.OK.number();
  }

  @Command(name = "logs", description = "Print the last lines of a service's log.")
  int logs(
      @Mixin Common common,
      @Parameters(paramLabel = "SERVICE") String name,
      @Option(
              names = {"-n", "--lines"},
              paramLabel = "N",
              defaultValue = "100",
              description = "How many (default: ${DEFAULT-VALUE}).")
          int lines) {
    LocalEnvironment environment = environment(common);
    known(environment, List.of(name));
    environment.logs(name, lines).forEach(common.terminal()::line);
    return ExitCode.OK.number();
  }

  @Command(name = "reset", description = "Stop services and delete all that they keep.")
  int reset(
      @Mixin Common common,
      @Parameters(paramLabel = "SERVICE", arity = "0..*") List<String> names,
      @Option(
              names = {"-y", "--yes"},
              description = "Do not ask.")
          boolean yes) {
    LocalEnvironment environment = environment(common);
    List<String> all = known(environment, names);
    if (all.isEmpty()) {
      common.terminal().line("There are no local services.");
    } else if (!yes
        && !common.terminal().confirm("Delete all data of " + String.join(", ", all) + "?")) {
      common.terminal().line("Nothing was deleted. With --yes it is deleted without asking.");
    } else {
      environment.reset(all, LocalProgress.SILENT);
      common
          .terminal()
          .line(
              "Deleted "
                  + String.join(", ", all)
                  + ". What the state says of them is gone: `freehold refresh` brings it in line.");
    }
    return ExitCode.OK.number();
  }

  private static LocalEnvironment environment(Common common) {
    return LocalServices.environment(common.installation());
  }

  private static List<String> known(LocalEnvironment environment, List<String> names) {
    List<String> all = environment.names();
    List<String> wanted = names == null ? List.of() : names;
    for (String name : wanted) {
      if (!all.contains(name)) {
        throw new Refused(
            ExitCode.INVALID,
            "There is no local service '"
                + name
                + "'. There are: "
                + (all.isEmpty() ? "none" : String.join(", ", all)));
      }
    }
    return wanted.isEmpty() ? all : wanted;
  }

  private static Map<String, Object> json(List<ServiceStatus> all) {
    var services = new ArrayList<Map<String, Object>>();
    for (ServiceStatus status : all) {
      var json = new TreeMap<String, Object>();
      json.put("service", status.name());
      json.put("state", status.state().name().toLowerCase(Locale.ROOT));
      json.put("pid", status.pid());
      json.put("endpoints", status.endpoints());
      json.put("log", status.log().toString());
      services.add(json);
    }
    return Json.object("services", services);
  }
}
