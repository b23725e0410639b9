package dev.freehold.engine.pulumi.host;

import java.util.Map;
import java.util.Set;

/**
 * What the CLI tells a program.
 *
 * @param monitor address where resources are registered
 * @param engine address that takes messages
 * @param mode whether resources are only planned
 * @param config stack configuration, {@code kafka:tlsEnabled} to text
 * @param secretKeys the keys of the configuration that are secret
 */
public record RunSettings(
    String monitor,
    String engine,
    StackName stack,
    Mode mode,
    Map<String, String> config,
    Set<String> secretKeys) {
  public RunSettings {
    config = Map.copyOf(config);
    secretKeys = Set.copyOf(secretKeys);
  }

  /** Whether resources are only planned. */
  public enum Mode {
    PREVIEW,
    UPDATE
  }

  /** Names the stack of a run. */
  public record StackName(String organization, String project, String stack) {}

  /** What a program finds in its environment when the CLI starts it. */
  public static RunSettings fromEnvironment(Map<String, String> environment) {
    return new RunSettings(
        required(environment, "PULUMI_MONITOR"),
        required(environment, "PULUMI_ENGINE"),
        new StackName(
            environment.getOrDefault("PULUMI_ORGANIZATION", "organization"),
            required(environment, "PULUMI_PROJECT"),
            required(environment, "PULUMI_STACK")),
        "true".equalsIgnoreCase(environment.getOrDefault("PULUMI_DRY_RUN", "false"))
            ? Mode.PREVIEW
            : Mode.UPDATE,
        ConfigText.map(environment.getOrDefault("PULUMI_CONFIG", "{}")),
        ConfigText.set(environment.getOrDefault("PULUMI_CONFIG_SECRET_KEYS", "[]")));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          name + " is not set: this program is started by the Pulumi CLI, with `pulumi up`");
    }
    return value;
  }
}
