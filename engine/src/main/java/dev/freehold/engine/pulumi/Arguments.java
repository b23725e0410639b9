package dev.freehold.engine.pulumi;

import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.OnError;
import dev.freehold.engine.UpOptions.Refresh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Command lines. */
final class Arguments {
  private final List<String> arguments = new ArrayList<>();

  private Arguments(String... command) {
    arguments.addAll(Arrays.asList(command));
  }

  static Arguments of(String... command) {
    return new Arguments(command);
  }

  Arguments targets(List<String> urns) {
    urns.forEach(urn -> arguments.add("--target=" + urn));
    return this;
  }

  Arguments refresh(UpOptions options) {
    if (options.refresh() == Refresh.YES) {
      arguments.add("--refresh");
    }
    return this;
  }

  Arguments onError(UpOptions options) {
    if (options.onError() == OnError.CONTINUE) {
      arguments.add("--continue-on-error");
    }
    return this;
  }

  List<String> list() {
    return List.copyOf(arguments);
  }
}
