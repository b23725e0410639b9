package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.session.Refused;
import dev.freehold.model.diagnostic.Code;

/** What the code of an error means. */
final class CodeHelp {
  private CodeHelp() {}

  static String of(String id) {
    for (Code code : Code.values()) {
      if (code.toString().equals(id)) {
        return id + "  " + code.summary() + "\n" + code.explanation() + "\n";
      }
    }
    throw new Refused(ExitCode.INVALID, "There is no error code " + id);
  }
}
