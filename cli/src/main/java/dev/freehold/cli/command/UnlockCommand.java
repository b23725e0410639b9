package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.Archive;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.state.HeldLock;
import dev.freehold.engine.state.Liveness;
import dev.freehold.stacks.StackRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Breaks locks whose owners have gone where nobody can see it. */
@Command(
    name = "unlock",
    description = "Show who has locked stacks, where and since when; ask, and break the locks.")
final class UnlockCommand implements Callable<Integer> {
  @Mixin private Common common;

  @Parameters(paramLabel = "STACK", arity = "0..*", description = "payments/prod")
  private List<String> stacks = new ArrayList<>();

  @Option(
      names = {"-e", "--env"},
      paramLabel = "ENV",
      description = "All locked stacks of this environment.")
  private String environment = "";

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before breaking a lock.")
  private boolean yes;

  @Option(names = "--force", description = "Break locks of running processes of this host, too.")
  private boolean force;

  @Override
  public Integer call() {
    List<StackRef> named = stacks.stream().map(Selection::ref).toList();
    try (Session session =
        Session.open(common.installation(), environment(named), common.terminal())) {
      Archive archive = session.archive();
      List<StackRef> known = known(session, archive);
      refuseUnknown(named, known);
      if (!archive.showsLocks()) {
        return cancel(archive, named).number();
      }
      var held = new LinkedHashMap<StackRef, List<HeldLock>>();
      for (StackRef stack : named.isEmpty() ? known : named) {
        List<HeldLock> locks = archive.locks(stack.id());
        if (!locks.isEmpty()) {
          held.put(stack, locks);
        }
      }
      return unlock(archive, held).number();
    }
  }

  private String environment(List<StackRef> named) {
    var environments = new TreeSet<String>();
    named.forEach(stack -> environments.add(stack.environment()));
    if (!environment.isEmpty()) {
      environments.add(environment);
    }
    if (environments.size() != 1) {
      throw new Refused(
          ExitCode.INVALID,
          environments.isEmpty()
              ? "Which stack? Name one, such as payments/prod, or an environment with --env"
              : "One environment at a time; these are " + String.join(", ", environments));
    }
    return environments.first();
  }

  /** What is declared or has a state; a first run may have died before it had written one. */
  private static List<StackRef> known(Session session, Archive archive) {
    String environment = session.platform().name();
    var known = new TreeSet<StackRef>();
    session
        .platform()
        .domains()
        .forEach(domain -> known.add(new StackRef(domain.name(), environment)));
    archive.stacks().stream()
        .map(StackRef::of)
        .flatMap(Optional::stream)
        .filter(stack -> stack.environment().equals(environment))
        .forEach(known::add);
    return List.copyOf(known);
  }

  private static void refuseUnknown(List<StackRef> named, List<StackRef> known) {
    for (StackRef stack : named) {
      if (!known.contains(stack)) {
        throw new Refused(
            ExitCode.INVALID,
            "There is no stack "
                + stack
                + ". There are: "
                + known.stream().map(StackRef::toString).collect(Collectors.joining(", ")));
      }
    }
  }

  private ExitCode unlock(Archive archive, Map<StackRef, List<HeldLock>> held) {
    Terminal terminal = common.terminal();
    if (!common.json()) {
      held.forEach((stack, locks) -> locks.forEach(lock -> show(stack, lock)));
    }
    refuseRunning(held);
    boolean agreed = !held.isEmpty() && agreed("\nBreak " + (held.size() == 1 ? "it?" : "them?"));
    if (agreed) {
      held.forEach((stack, locks) -> archive.unlock(stack.id(), locks));
    }
    if (common.json()) {
      terminal.print(Json.write(Json.object("stacks", json(held, agreed))));
    } else if (held.isEmpty()) {
      terminal.line("Nothing is locked.");
    } else if (agreed) {
      held.keySet().forEach(stack -> terminal.line("Unlocked " + stack + "."));
    }
    return ExitCode.OK;
  }

  private boolean agreed(String question) {
    if (yes) {
      return true;
    }
    if (!common.json() && common.terminal().confirm(question)) {
      return true;
    }
    if (!common.json()) {
      common.terminal().line("No lock was broken. With --yes it is done without asking.");
    }
    return false;
  }

  private void refuseRunning(Map<StackRef, List<HeldLock>> held) {
    boolean running =
        held.values().stream()
            .flatMap(List::stream)
            .anyMatch(lock -> lock.liveness() == Liveness.ALIVE);
    if (running && !force) {
      throw new Refused(
          ExitCode.INVALID,
          "Error: who has the lock is at work on this host. Wait until that process has ended, or"
              + " end it: asked to stop, it ends in order. With --force its lock is broken all the"
              + " same, and what the two then write is lost in part",
          json(held, false));
    }
  }

  private void show(StackRef stack, HeldLock lock) {
    Terminal terminal = common.terminal();
    String who =
        lock.who().isEmpty()
            ? "is locked; by whom cannot be read"
            : "is locked by " + lock.who() + " since " + lock.since();
    terminal.line(stack + " " + who + note(lock));
    terminal.line("  " + lock.file());
  }

  private static String note(HeldLock lock) {
    return switch (lock.liveness()) {
      case ALIVE -> ", which is running";
      case DEAD -> ", which has died";
      case NOT_KNOWN -> lock.who().isEmpty() ? "" : ", which cannot be seen from here";
    };
  }

  private static List<Object> json(Map<StackRef, List<HeldLock>> held, boolean broken) {
    var stacks = new ArrayList<Object>();
    held.forEach(
        (stack, locks) -> {
          var json = Json.object("stack", stack.toString());
          json.put("locks", locks.stream().map(Json::lock).toList());
          json.put("broken", broken);
          stacks.add(json);
        });
    return stacks;
  }

  /** Where only the CLI knows the locks. */
  private ExitCode cancel(Archive archive, List<StackRef> named) {
    if (named.isEmpty()) {
      throw new Refused(
          ExitCode.INVALID,
          "Only the Pulumi CLI opens this backend, and it does not list locks. Name the stack");
    }
    Terminal terminal = common.terminal();
    String names = named.stream().map(StackRef::toString).collect(Collectors.joining(", "));
    boolean agreed =
        agreed("`pulumi cancel` interrupts whoever changes " + names + ", without saying who. Do?");
    if (agreed) {
      named.forEach(stack -> archive.unlock(stack.id(), List.of()));
    }
    if (common.json()) {
      var held = new LinkedHashMap<StackRef, List<HeldLock>>();
      named.forEach(stack -> held.put(stack, List.of()));
      terminal.print(Json.write(Json.object("stacks", json(held, agreed))));
    } else if (agreed) {
      terminal.line("Cancelled by the Pulumi CLI: " + names + ".");
    }
    return ExitCode.OK;
  }
}
