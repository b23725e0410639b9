package dev.freehold.cli.session;

import dev.freehold.cli.terminal.Style;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.sql.AnalyserHome;
import dev.freehold.sql.SqlJudge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Has the SQL of views, routines and row policies judged; nothing runs where there is none. */
public final class SqlCheck {
  private static final String ANSWERS = "sql-answers";

  private final Installation installation;
  private final Organisation organisation;

  public SqlCheck(Installation installation, Organisation organisation) {
    this.installation = installation;
    this.organisation = organisation;
  }

  /** What is found in an environment. */
  private List<Diagnostic> of(Platform platform) {
    var judge = new SqlJudge(AnalyserHome.locate(), installation.own().resolve(ANSWERS));
    return judge.judge(platform).diagnostics();
  }

  /** The problems of all environments, each once, after those of the YAML. */
  public Report all(Report yaml) {
    if (yaml.hasErrors()) {
      return yaml;
    }
    var all = new LinkedHashSet<>(yaml.diagnostics());
    for (String environment : organisation.environments()) {
      organisation
          .environment(environment)
          .fold(
              (platform, report) -> all.addAll(of(platform)),
              report -> all.addAll(report.diagnostics()));
    }
    return organisation.report(new ArrayList<>(all));
  }

  /** The problems of an environment's SQL. */
  public Report report(Platform platform) {
    return organisation.report(of(platform));
  }

  /** Refuses an environment whose SQL is wrong; warns of what cannot be judged. */
  public void require(Platform platform, Terminal terminal) {
    require(report(platform), terminal);
  }

  /** The same for what was found. */
  public static void require(Report report, Terminal terminal) {
    if (report.hasErrors()) {
      Session.refuse(report, terminal);
    }
    if (!report.diagnostics().isEmpty()) {
      Colour colour = terminal.style() == Style.COLOUR ? Colour.ON : Colour.OFF;
      terminal.error(report.text(colour).stripTrailing());
    }
  }
}
