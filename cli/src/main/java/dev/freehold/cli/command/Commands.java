package dev.freehold.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands by name; a new one adds its line here. */
public final class Commands {
  private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("validate", ValidateCommand::new);
    ALL.put("plan", PlanCommand::new);
    ALL.put("up", UpCommand::new);
    ALL.put("drift", DriftCommand::new);
    ALL.put("refresh", RefreshCommand::new);
    ALL.put("destroy", DestroyCommand::new);
    ALL.put("explain", ExplainCommand::new);
    ALL.put("schema", SchemaCommand::new);
    ALL.put("stack", StackCommand::new);
    ALL.put("ci", CiCommand::new);
    ALL.put("local", LocalCommand::new);
    ALL.put("completion", CompletionCommand::new);
    ALL.put("help", HelpCommand::new);
  }

  private Commands() {}

  /**
   * The program with the command that the arguments begin with; with all of them when it has to
   * know all. Reading what one command takes costs milliseconds, and few need the others.
   */
  public static CommandLine of(String... args) {
    String first = args.length == 0 ? "" : args[0];
    boolean alone =
        ALL.containsKey(first) && !first.equals("help") && !first.equals("completion")
            || first.equals("--version");
    var root = new CommandLine(new FreeholdCommand());
    ALL.forEach(
        (name, command) -> {
          if (!alone || name.equals(first)) {
            root.addSubcommand(name, CommandSpec.forAnnotatedObject(command.get()));
          }
        });
    return root;
  }
}
