package dev.freehold.engine.pulumi;

import dev.freehold.engine.StackId;
import dev.freehold.engine.secret.SecretException;
import dev.freehold.engine.state.StackLockedException;
import dev.freehold.engine.state.StateException;
import java.util.regex.Pattern;

/** What the CLI writes when it cannot even begin. */
final class Complaints {
  private static final Pattern NO_STACK = Pattern.compile("no stack named .* found");
  private static final Pattern PASSPHRASE =
      Pattern.compile("incorrect passphrase|passphrase must be set|PULUMI_CONFIG_PASSPHRASE");
  private static final String LOCKED = "the stack is currently locked by";
  private static final String CONFLICT = "Another update is currently in progress";

  private Complaints() {}

  static boolean isMissingStack(CliProcess.Ended ended) {
    return !ended.ok() && NO_STACK.matcher(ended.errors()).find();
  }

  /** Throws what fits best; the message is the CLI's own. */
  static RuntimeException of(StackId stack, CliProcess.Ended ended) {
    String said = said(ended);
    if (said.contains(LOCKED) || said.contains(CONFLICT)) {
      int start = Math.max(0, said.indexOf(LOCKED));
      return new StackLockedException(stack, said.substring(start));
    }
    if (PASSPHRASE.matcher(said).find()) {
      return new SecretException("The secrets of " + stack + " cannot be opened: " + said);
    }
    return new StateException("The Pulumi CLI cannot work on " + stack + ": " + said);
  }

  private static String said(CliProcess.Ended ended) {
    String text = Markup.strip(ended.errors().isBlank() ? ended.output() : ended.errors());
    String plain = text.replaceFirst("^error: ", "");
    return plain.isEmpty() ? "it ended with exit code " + ended.code() : plain;
  }
}
