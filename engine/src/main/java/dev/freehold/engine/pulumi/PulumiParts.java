package dev.freehold.engine.pulumi;

import dev.freehold.engine.secret.Passphrase;
import java.util.Map;

/**
 * What the Pulumi engine is made of.
 *
 * @param backend where stacks are
 * @param attachments providers served from this JVM
 * @param environment of the CLI's process, with the PATH that it is looked for on
 */
public record PulumiParts(
    Program program,
    Backend backend,
    Passphrase passphrase,
    Attachments attachments,
    Map<String, String> environment) {
  public PulumiParts {
    environment = Map.copyOf(environment);
  }
}
