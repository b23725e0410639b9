package dev.freehold.stacks.program;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResourceOptions;
import dev.freehold.components.Expansion;
import dev.freehold.components.Expansion.Unsupported;
import dev.freehold.components.domain.DomainSpec;
import dev.freehold.components.pulumi.Registrar;
import dev.freehold.engine.StackId;
import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.model.domain.Domain;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.secret.StackSecretSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Registers the domain that a stack is named after, {@code payments.prod}. Whatever is wrong ends
 * the program with a message before anything is registered, so that nothing is deleted either.
 */
public final class DomainProgram {
  private final Path root;
  private final Map<String, String> environment;
  private final LocalDate today;

  /**
   * @param root the project's folder, which holds {@code domain-configs}
   * @param environment where secrets are looked for
   * @param today decides which grants have ended and which domains are retired
   */
  public DomainProgram(Path root, Map<String, String> environment, LocalDate today) {
    this.root = root;
    this.environment = Map.copyOf(environment);
    this.today = today;
  }

  public void run(Context context) {
    StackRef ref = ref(context);
    Platform platform = platform(ref);
    Domain domain =
        platform
            .domain(ref.domain())
            .orElseThrow(
                () ->
                    new RunException(
                        "No folder declares the domain '"
                            + ref.domain()
                            + "' of this stack. A missing folder never deletes anything: bring it"
                            + " back, or set `retired:` in its domain.yaml, run `pulumi up`, and"
                            + " remove it then"));
    refuse(Expansion.unsupported(domain));
    var generated = StackSecretSource.generated(root);
    var registrar = Registrar.with(StackSecretSource.of(platform, generated, environment));
    DomainSpec spec = register(new Expansion(platform, today), domain, registrar);
    context.export("domain", Output.of(ref.domain()));
    context.export("environment", Output.of(ref.environment()));
    context.export("topics", Output.of(Integer.toString(spec.topics().size())));
    context.export("services", Output.of(Integer.toString(spec.services().size())));
  }

  private static DomainSpec register(Expansion expansion, Domain domain, Registrar registrar) {
    return expansion
        .spec(domain)
        .map(
            spec -> {
              new dev.freehold.components.pulumi.Domain(
                  domain.name(), spec, registrar, ComponentResourceOptions.Empty);
              return spec;
            })
        .orElse(DomainSpec.builder().build());
  }

  private static StackRef ref(Context context) {
    var id = new StackId(context.projectName(), context.stackName());
    return StackRef.of(id)
        .orElseThrow(
            () ->
                new RunException(
                    "The stack '"
                        + id.stack()
                        + "' of the project '"
                        + id.project()
                        + "' is not named after a domain and an environment. The project is "
                        + StackRef.PROJECT
                        + ", and its stacks are such as payments.prod"));
  }

  private Platform platform(StackRef ref) {
    Organisation organisation = Organisation.load(root.resolve("domain-configs"));
    if (organisation.report().hasErrors()) {
      throw broken(organisation.report());
    }
    if (!organisation.environments().contains(ref.environment())) {
      throw new RunException(
          "There is no environment '"
              + ref.environment()
              + "'. platform/platform.yaml has: "
              + String.join(", ", organisation.environments()));
    }
    return organisation
        .environment(ref.environment())
        .fold(
            (platform, warnings) -> platform,
            report -> {
              throw broken(report);
            });
  }

  private static RunException broken(Report report) {
    return new RunException(report.text(Colour.OFF).stripTrailing());
  }

  private static void refuse(List<Unsupported> entries) {
    if (!entries.isEmpty()) {
      throw new RunException(
          "This version reads these entries but cannot provision them; take them out of the"
              + " environment:\n"
              + entries.stream()
                  .map(entry -> "  " + entry.name() + "  " + entry.span())
                  .collect(Collectors.joining("\n")));
    }
  }
}
