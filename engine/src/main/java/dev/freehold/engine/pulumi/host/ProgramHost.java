package dev.freehold.engine.pulumi.host;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.internal.PulumiInternal;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a program for the CLI. Several may run in one JVM at once, each on its own thread. */
public final class ProgramHost {
  /** The program's failure has been reported to the user. */
  public static final int REPORTED = 32;

  private ProgramHost() {}

  /**
   * Runs the program on the calling thread and waits for all that it registers.
   *
   * @return exit code: 0, 1, or {@link #REPORTED}
   */
  public static int run(RunSettings settings, Consumer<Context> program) {
    try (var engine = new Channel(settings.engine());
        var monitor = new Channel(settings.monitor())) {
      var config =
          new DeploymentImpl.Config(
              ImmutableMap.copyOf(settings.config()), ImmutableSet.copyOf(settings.secretKeys()));
      var deployment = deployment(settings, config, engine, monitor);
      DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
      try {
        return new PulumiInternal(deployment.getRunner(), context(settings, config, deployment))
            .runAsync(program)
            .join();
      } finally {
        DeploymentInstanceHolder.setInstance(null);
      }
    }
  }

  private static DeploymentImpl deployment(
      RunSettings settings, DeploymentImpl.Config config, Channel engine, Channel monitor) {
    Logger silent = Logger.getAnonymousLogger();
    silent.setLevel(Level.OFF);
    var messages = new ChannelEngine(engine);
    var state =
        new DeploymentImpl.DeploymentState(
            config,
            silent,
            settings.stack().organization(),
            settings.stack().project(),
            settings.stack().stack(),
            "",
            settings.mode() == RunSettings.Mode.PREVIEW,
            messages,
            new ChannelMonitor(monitor));
    state.logger = new Messages(messages);
    state.runner = new CountingRunner(state.logger);
    return new DeploymentImpl(state);
  }

  private static ContextInternal context(
      RunSettings settings, DeploymentImpl.Config config, DeploymentImpl deployment) {
    RunSettings.StackName stack = settings.stack();
    return new ContextInternal(
        stack.organization(),
        stack.project(),
        stack.stack(),
        new LoggingContextInternal(deployment.getLog()),
        new ConfigContextInternal(stack.project(), name -> new Config(config, name)),
        new OutputContextInternal(new OutputFactory(deployment.getRunner())),
        List.of());
  }
}
