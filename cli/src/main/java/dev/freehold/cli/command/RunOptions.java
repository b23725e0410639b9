package dev.freehold.cli.command;

import dev.freehold.cli.session.EngineChoice;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.OnError;
import dev.freehold.engine.UpOptions.Refresh;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How an engine goes about it. */
public final class RunOptions {
  @Option(
      names = "--target",
      paramLabel = "URN",
      description = "Only resources whose URN fits; * and ** stand for anything. May be repeated.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--refresh",
      description = "Read the real things first. Needs credentials; a plan needs none otherwise.")
  private boolean refresh;

  @Option(
      names = "--continue-on-error",
      description = "Go on with everything that does not need what failed.")
  private boolean continueOnError;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "pulumi (the Pulumi CLI), embedded, or auto: what engines: of platform.yaml says, or else"
              + " pulumi where the backend is not a folder (default: auto).")
  private EngineChoice engine = EngineChoice.AUTO;

  EngineChoice engine() {
    return engine;
  }

  UpOptions options() {
    return new UpOptions(
        targets,
        continueOnError ? OnError.CONTINUE : OnError.STOP,
        refresh ? Refresh.YES : Refresh.NO);
  }
}
