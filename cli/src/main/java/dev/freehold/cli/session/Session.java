package dev.freehold.cli.session;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.terminal.Style;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.Engine;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.Stacks;
import dev.freehold.stacks.secret.GeneratedSecrets;
import dev.freehold.stacks.secret.StackSecretSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One environment of one organisation, opened for a command. */
public final class Session implements AutoCloseable {
  private final Installation installation;
  private final Organisation organisation;
  private final Platform platform;
  private final Engines engines;
  private final GeneratedSecrets generated;
  private final SecretSource secrets;
  private final Passphrase passphrase;
  private final LocalDate today;
  private @Nullable Engine engine;

  private Session(
      Installation installation,
      Organisation organisation,
      Platform platform,
      LocalDate today,
      EngineChoice choice) {
    this.installation = installation;
    this.organisation = organisation;
    this.platform = platform;
    this.today = today;
    this.generated = StackSecretSource.generated(installation.root());
    this.engines = new Engines(installation, platform.environment(), choice);
    Map<String, String> environment = System.getenv();
    secrets = StackSecretSource.of(platform, generated, environment);
    boolean given = environment.keySet().stream().anyMatch(Passphrase.VARIABLES::contains);
    passphrase =
        given || !platform.isLocal()
            ? Passphrase.fromEnvironment(environment)
            : Passphrase.from(() -> generated.value("secret://passphrase"));
  }

  /**
   * Opens an environment for its states, whatever engine works on them; the YAML's errors are in
   * the message when it has any.
   */
  public static Session open(Installation installation, String environment, Terminal terminal) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Organisation organisation = load(installation, terminal);
    Platform platform = platform(organisation, environment, terminal);
    return new Session(installation, organisation, platform, today, EngineChoice.AUTO);
  }

  /**
   * The same with an engine, on another day.
   *
   * @param today decides which grants have ended and which domains are retired
   */
  public static Session open(
      Installation installation,
      String environment,
      LocalDate today,
      EngineChoice choice,
      Terminal terminal) {
    Organisation organisation = load(installation, terminal);
    Platform platform = platform(organisation, environment, terminal);
    var session = new Session(installation, organisation, platform, today, choice);
    session.engine();
    return session;
  }

  /** One environment of an organisation that has been read; refused when there is none. */
  public static Platform platform(
      Organisation organisation, String environment, Terminal terminal) {
    requireEnvironment(organisation, environment);
    return organisation
        .environment(environment)
        .fold((value, report) -> value, report -> refuse(report, terminal));
  }

  /** Throws where there is no such environment. */
  public static void requireEnvironment(Organisation organisation, String environment) {
    if (!organisation.environments().contains(environment)) {
      throw new Refused(
          ExitCode.INVALID,
          "There is no environment '"
              + environment
              + "'. platform/platform.yaml has: "
              + String.join(", ", organisation.environments()));
    }
  }

  /** Reads the organisation; its errors are in the message when it has any. */
  public static Organisation load(Installation installation, Terminal terminal) {
    Organisation organisation = Organisation.load(installation.configs());
    if (organisation.report().hasErrors()) {
      refuse(organisation.report(), terminal);
    }
    return organisation;
  }

  /** Never returns; declares a type for use in folds. */
  public static <T> T refuse(Report report, Terminal terminal) {
    Colour colour = terminal.style() == Style.COLOUR ? Colour.ON : Colour.OFF;
    throw new Refused(ExitCode.INVALID, report.text(colour).stripTrailing(), report.data());
  }

  public Platform platform() {
    return platform;
  }

  /** Throws where SQL of the environment is wrong; warns of what cannot be judged. */
  public void requireSoundSql(Terminal terminal) {
    new SqlCheck(installation, organisation).require(platform, terminal);
  }

  public synchronized Engine engine() {
    Engine opened = engine;
    if (opened == null) {
      opened = engines.open(passphrase, secrets);
      engine = opened;
    }
    return opened;
  }

  /** The states of the environment's stacks. */
  public Archive archive() {
    return engines.archive(passphrase);
  }

  public Passphrase passphrase() {
    return passphrase;
  }

  /** What has been made up for the local environment; the services are told the same. */
  public GeneratedSecrets generatedSecrets() {
    return generated;
  }

  public Installation installation() {
    return installation;
  }

  /** Throws when a domain is not in the environment, is not supported, or is lost. */
  public List<DomainStack> stacks(List<String> domains) {
    List<String> all = platform.domains().stream().map(domain -> domain.name()).toList();
    var wanted = new TreeSet<>(domains.isEmpty() ? all : domains);
    for (String domain : wanted) {
      if (!all.contains(domain)) {
        throw new Refused(
            ExitCode.INVALID,
            "There is no domain '"
                + domain
                + "' in "
                + platform.name()
                + ". There are: "
                + String.join(", ", all));
      }
    }
    var stacks = new Stacks(platform, today);
    Archive archive = archive();
    refuseOrphans(stacks.orphans(archive.stacks(), stack -> archive.resources(stack) > 0));
    List<DomainStack> found = stacks.of(wanted);
    refuseUnsupported(found);
    return found;
  }

  /** For `up`: a stack that is new and has secrets needs a key, which takes a while. */
  public void prepareSecrets(List<DomainStack> stacks) {
    if (engines.pulumi()) {
      return;
    }
    var known = new HashSet<>(engines.backend().stacks());
    boolean needed =
        stacks.stream()
            .filter(stack -> !known.contains(stack.stack().id()))
            .flatMap(stack -> stack.stack().declarations().stream())
            .anyMatch(declaration -> declaration.inputs().hasSecrets());
    if (needed) {
      passphrase.deriveAhead();
    }
  }

  private static void refuseOrphans(List<StackRef> orphans) {
    if (!orphans.isEmpty()) {
      throw new Refused(
          ExitCode.INVALID,
          "No folder declares the domain of "
              + orphans
              + ", but its stack owns things. A missing folder never deletes anything: bring it back, or set `retired:` in its domain.yaml, run `up`, and remove it then");
    }
  }

  /** Throws where a stack has entries that nothing can be made of. */
  public static void refuseUnsupported(List<DomainStack> stacks) {
    var lines = new ArrayList<String>();
    for (DomainStack stack : stacks) {
      stack
          .unsupported()
          .forEach(
              entry -> lines.add("  " + stack.ref() + ": " + entry.name() + "  " + entry.span()));
    }
    if (!lines.isEmpty()) {
      throw new Refused(
          ExitCode.INVALID,
          "This version reads these entries but cannot provision them; take them out of the environment or choose other stacks:\n"
              + String.join("\n", lines));
    }
  }

  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
