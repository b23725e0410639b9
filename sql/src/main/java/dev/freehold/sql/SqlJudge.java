package dev.freehold.sql;

import dev.freehold.model.Platform;
import java.nio.file.Path;

/**
 * Judges the SQL of an environment.
 *
 * <p>Without SQL nothing is started and nothing is read. Answers are kept in a file, so that only
 * what has changed since is analysed; the file may be deleted at any time.
 *
 * @param home of the analyser
 * @param cache the file
 */
public record SqlJudge(AnalyserHome home, Path cache) {

  /** All SQL of an environment's warehouses. */
  public Judgement judge(Platform platform) {
    return judge(SqlProgram.of(platform));
  }

  /** All SQL of a program. */
  public Judgement judge(SqlProgram program) {
    if (program.statements().isEmpty() && program.filters().isEmpty()) {
      return Judgement.empty();
    }
    AnswerCache answers = AnswerCache.open(cache);
    try (var analyst = new Analyst(home, answers)) {
      Judgement judgement = new Hearing(program, analyst).hold();
      answers.save();
      return judgement;
    }
  }
}
