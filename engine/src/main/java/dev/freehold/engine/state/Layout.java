package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where the file backend of the CLI keeps things, below {@code .pulumi}. */
record Layout(Path directory) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

  static Layout of(Path root) {
    return new Layout(root.toAbsolutePath().normalize().resolve(".pulumi"));
  }

  Path meta() {
    return directory.resolve("meta.yaml");
  }

  Path stacks() {
    return directory.resolve("stacks");
  }

  Path checkpoint(StackId stack) {
    return stackFile(stack, ".json");
  }

  Path backup(StackId stack) {
    return stackFile(stack, ".json.bak");
  }

  Path journal(StackId stack) {
    return stackFile(stack, ".journal");
  }

  Path stackFile(StackId stack, String suffix) {
    return of(stacks(), stack).resolveSibling(stack.stack() + suffix);
  }

  Path history(StackId stack) {
    return of(directory.resolve("history"), stack);
  }

  Path backups(StackId stack) {
    return of(directory.resolve("backups"), stack);
  }

  Path locks(StackId stack) {
    return of(temporaryLocks().resolve("organization"), stack);
  }

  /** Not among the locks, because the CLI takes every file there for one. */
  Path temporaryLocks() {
    return directory.resolve("locks");
  }

  private static Path of(Path parent, StackId stack) {
    return parent
        .resolve(checked("project", stack.project()))
        .resolve(checked("stack", stack.stack()));
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equals(".") && !name.equals("..");
  }

  private static String checked(String what, String name) {
    if (!isName(name)) {
      throw new StateException(
          "'"
              + name
              + "' is no "
              + what
              + " name: use up to 100 letters, digits, hyphens, underscores and dots.");
    }
    return name;
  }
}
