package dev.freehold.cli.command;

import dev.freehold.cli.session.LocalServices;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.local.LocalEnvironment;
import dev.freehold.local.Phase;
import dev.freehold.local.ServiceStatus;
import dev.freehold.local.StartReport;
import java.util.List;
import java.util.Locale;

/** Starts the services of a local environment where they do not run yet. */
final class LocalStart {
  private LocalStart() {}

  static List<ServiceStatus> ensure(Session session, Terminal terminal, boolean quiet) {
    var services = new LocalServices(session.platform(), session.generatedSecrets()).all();
    LocalEnvironment environment = LocalServices.environment(session.installation());
    StartReport report =
        environment.start(
            services,
            (service, phase) -> {
              if (!quiet && phase == Phase.STARTING) {
                terminal.error("Starting " + service + " ...");
              } else if (!quiet && phase == Phase.INSTALLING) {
                terminal.error("Fetching the program of " + service + ", once ...");
              }
            });
    report.orThrow();
    if (!quiet) {
      terminal.line(terminal.style().bold("Local services"));
      report.running().forEach(status -> terminal.line(line(status)));
      terminal.line("");
    }
    return report.running();
  }

  static String line(ServiceStatus status) {
    String state = status.state().name().toLowerCase(Locale.ROOT);
    return String.format(
        "  %-18s %-8s %s", status.name(), state, String.join(", ", status.endpoints()));
  }
}
