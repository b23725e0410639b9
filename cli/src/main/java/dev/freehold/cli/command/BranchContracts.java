package dev.freehold.cli.command;

import dev.freehold.cli.render.review.Notes;
import dev.freehold.cli.session.Installation;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.session.SqlCheck;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.governance.contract.Contracts;
import dev.freehold.governance.contract.SchemaVersions;
import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.change.StackPlan;
import dev.freehold.stacks.decision.ContractDecisions;
import dev.freehold.stacks.decision.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a branch means for those who use what it changes, in each environment. */
final class BranchContracts {
  private final Organisation before;
  private final Organisation now;
  private final SchemaVersions schemas;
  private final LocalDate today;
  private final Map<String, Optional<Platform>> known = new HashMap<>();

  /**
   * @param files what differs, relative to the organisation's folder
   */
  BranchContracts(Organisation before, Organisation now, Set<String> files, LocalDate today) {
    this.before = before;
    this.now = now;
    this.schemas = new SchemaVersions(before.files(), now.files(), files);
    this.today = today;
  }

  /** An environment as it was; none where it was not there or had errors. */
  Optional<Platform> before(String environment) {
    return known.computeIfAbsent(environment, this::read);
  }

  private Optional<Platform> read(String environment) {
    return before.environments().contains(environment)
        ? before
            .environment(environment)
            .fold((was, report) -> Optional.of(was), report -> Optional.empty())
        : Optional.empty();
  }

  /** The judgement of an environment; none where there is nothing to compare with. */
  Optional<Contracts> judge(Platform platform, Terminal terminal) {
    Optional<Contracts> contracts =
        before(platform.name()).map(was -> new Contracts(was, platform, schemas, today));
    Report faults = now.report(contracts.map(Contracts::faults).orElse(List.of()));
    if (faults.hasErrors()) {
      Session.refuse(faults, terminal);
    }
    return contracts;
  }

  /** SQL that a break explains is no error of whoever wrote it. */
  void requireSoundSql(
      Platform platform, Optional<Contracts> contracts, Installation at, Terminal terminal) {
    Report report = new SqlCheck(at, now).report(platform);
    boolean explained = contracts.filter(each -> each.explain(report)).isPresent();
    if (!report.hasErrors() || !explained) {
      SqlCheck.require(report, terminal);
    }
  }

  /** What is broken in an environment whose errors are all about that; refused where others are. */
  Plans broken(String environment, Report report, Set<String> domains, Terminal terminal) {
    Optional<Contracts> contracts =
        before(environment)
            .map(was -> new Contracts(was, now.draft(environment), schemas, today))
            .filter(each -> each.explain(report));
    return contracts.isPresent()
        ? Plans.none().with(notes(contracts.get(), environment, domains, List.of()))
        : Session.refuse(report, terminal);
  }

  /**
   * What is known of plans.
   *
   * @param domains whose things are asked for; all where there are none
   */
  Notes notes(Contracts contracts, String environment, Set<String> domains, List<StackPlan> plans) {
    var told = new ContractDecisions(contracts, environment);
    Map<StackRef, Map<String, List<String>>> consumers = new HashMap<>();
    for (StackPlan plan : plans) {
      Map<String, List<String>> ofStack = new HashMap<>();
      plan.entries()
          .forEach(each -> ofStack.put(each.entry(), told.consumers(plan.ref(), each.entry())));
      consumers.put(plan.ref(), ofStack);
    }
    List<Decision> decisions =
        told.all().stream()
            .filter(each -> domains.isEmpty() || domains.contains(each.stack().domain()))
            .toList();
    return new Notes(Map.of(), consumers, decisions);
  }
}
