package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Scalar;

/**
 * Where a check of one file reports to, and what the file may do.
 *
 * @param substitution whether {@code ${env.x}} may stand in the file
 */
public record Checks(Problems problems, Substitution substitution) {
  /** Files of the platform hold the values, so they do not look them up. */
  public enum Substitution {
    ALLOWED,
    REFUSED
  }

  void error(Code code, Span span, String detail, String hint) {
    problems.add(Diagnostic.error(code, span, detail, hint));
  }

  /** Whether the scalar waits for an environment's value; its syntax is checked here. */
  boolean isDeferred(Scalar scalar) {
    if (!scalar.value().contains("${")) {
      return false;
    }
    String fault = Substitutions.fault(scalar.value());
    if (substitution == Substitution.REFUSED) {
      fault = "a value of the platform is looked up, it looks nothing up itself";
    }
    if (!fault.isEmpty()) {
      error(Code.INVALID_SUBSTITUTION, scalar.span(), fault, "write ${env.name} or plain text");
    }
    return true;
  }
}
