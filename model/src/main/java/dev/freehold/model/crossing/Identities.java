package dev.freehold.model.crossing;

import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.service.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The project of an environment with warehouses, and the Google accounts of their services. */
final class Identities {
  private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9-]{4,28}[a-z0-9]");
  private static final Pattern PROJECT = Pattern.compile("[a-z][a-z0-9.:-]*[a-z0-9]");

  private final Platform platform;
  private final Problems problems;

  Identities(Platform platform, Problems problems) {
    this.platform = platform;
    this.problems = problems;
  }

  void check() {
    boolean any = platform.domains().stream().anyMatch(domain -> !domain.warehouses().isEmpty());
    String project = platform.environment().project();
    if (any && project.isEmpty()) {
      problems.error(
          Code.ENVIRONMENT_LACKS,
          platform.environment().span(),
          platform.name() + " has warehouses and no project",
          "add project: with the Google Cloud project to the environment");
    } else if (any && !PROJECT.matcher(project).matches()) {
      problems.error(
          Code.ENVIRONMENT_LACKS,
          platform.environment().span(),
          project + " is not the id of a project",
          "use a-z, 0-9 and -, beginning with a letter");
    }
    Map<String, Service> taken = new HashMap<>();
    for (Domain domain : platform.domains()) {
      domain.services().stream()
          .filter(platform::readsWarehouses)
          .forEach(service -> check(service, taken));
    }
  }

  private void check(Service service, Map<String, Service> taken) {
    String account = service.serviceAccount();
    if (!ACCOUNT.matcher(account).matches()) {
      problems.error(
          Code.SERVICE_ACCOUNT,
          service.span(),
          account + " is not the id of a service account",
          "give the service a serviceAccount: of 6 to 30 of a-z, 0-9 and -");
      return;
    }
    Service before = taken.putIfAbsent(account, service);
    if (before != null) {
      report(account, isOwn(before) ? before : service, isOwn(before) ? service : before);
    }
  }

  /** Whether the service names its account: then it, not one that follows the pattern, changes. */
  private static boolean isOwn(Service service) {
    return service.entry().provenance().value("serviceAccount").isPresent();
  }

  private void report(String account, Service service, Service first) {
    problems.add(
        Diagnostic.error(
                Code.DUPLICATE_PHYSICAL_NAME,
                service.span(),
                "the service account of "
                    + service.ref()
                    + " is "
                    + account
                    + ", and so is that of "
                    + first.ref(),
                "give one of the two another serviceAccount:")
            .with("the other one", first.span()));
  }
}
