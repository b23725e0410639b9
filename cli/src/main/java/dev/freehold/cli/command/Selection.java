package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.session.EngineChoice;
import dev.freehold.cli.session.Installation;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which stacks a command is about: named one by one, or by environment and domain. */
public final class Selection {
  @Parameters(
      paramLabel = "STACK",
      arity = "0..*",
      description = "Stacks, domain/environment: payments/prod.")
  private List<String> stacks = new ArrayList<>();

  @Option(
      names = {"-e", "--env"},
      paramLabel = "ENV",
      description = "The environment; all of its stacks unless --domain names some.")
  private String environment = "";

  @Option(
      names = {"-d", "--domain"},
      paramLabel = "DOMAIN",
      description = "Only this domain; may be repeated.")
  private List<String> domains = new ArrayList<>();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = Day.class,
      description =
          "Act as on this day, such as 2027-07-01: grants that have ended by then are out.")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  private record Chosen(String environment, List<String> domains) {}

  Session open(Installation installation, EngineChoice engine, Terminal terminal) {
    return Session.open(installation, chosen().environment(), today, engine, terminal);
  }

  List<DomainStack> stacks(Session session) {
    return session.stacks(chosen().domains());
  }

  /** Whether the user names an environment or stacks. */
  boolean given() {
    return !stacks.isEmpty() || !environment.isEmpty();
  }

  String environment() {
    return chosen().environment();
  }

  List<String> domains() {
    return given() ? chosen().domains() : domains;
  }

  LocalDate today() {
    return today;
  }

  /** Takes these where the user names none; a plan in a file knows its stacks. */
  void only(List<String> planned) {
    if (stacks.isEmpty() && environment.isEmpty()) {
      stacks.addAll(planned);
    }
  }

  /** As the user would write it again. */
  String words() {
    if (!stacks.isEmpty()) {
      return String.join(" ", stacks);
    }
    var words = new StringBuilder("--env ").append(environment);
    domains.forEach(domain -> words.append(" --domain ").append(domain));
    return words.toString();
  }

  private Chosen chosen() {
    var names = new ArrayList<>(domains);
    var environments = new TreeSet<String>();
    if (!environment.isEmpty()) {
      environments.add(environment);
    }
    for (String text : stacks) {
      StackRef ref = ref(text);
      names.add(ref.domain());
      environments.add(ref.environment());
    }
    if (environments.isEmpty()) {
      throw refused("Which stacks? Name some, such as payments/prod, or an environment with --env");
    }
    if (environments.size() > 1) {
      throw refused("One environment at a time; these are " + String.join(", ", environments));
    }
    return new Chosen(environments.first(), names);
  }

  /** Reads {@code payments/prod}, or refuses. */
  static StackRef ref(String text) {
    return StackRef.parse(text)
        .orElseThrow(
            () ->
                refused(
                    "'" + text + "' is no stack; write domain/environment, such as payments/prod"));
  }

  private static Refused refused(String message) {
    return new Refused(ExitCode.INVALID, message);
  }

  /** Reads {@code 2027-07-01}. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException wrong) {
        throw new TypeConversionException("'" + text + "' is no day; write it as 2027-07-01");
      }
    }
  }
}
