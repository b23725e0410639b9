package dev.freehold.engine.pulumi;

/** There is no Pulumi CLI that can be used; the message says how to get one. */
public final class CliMissingException extends UnsupportedOperationException {
  private static final long serialVersionUID = 1;

  CliMissingException(String what) {
    super(
        what
            + ". Install the Pulumi CLI, version "
            + Cli.MINIMUM
            + " or later (https://www.pulumi.com/docs/install/), so that `pulumi` is on the PATH");
  }
}
