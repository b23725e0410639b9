package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.FailureText;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.engine.provider.ProviderException;
import dev.freehold.engine.secret.SecretException;
import dev.freehold.engine.state.StateException;
import dev.freehold.local.LocalException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever stops a command into a message and an exit code; never a stack trace. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final boolean json;

  /**
   * @param json whether a script listens
   */
  public Failures(boolean json) {
    this.json = json;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof Refused refused) {
      return end(refused.code(), refused.getMessage(), refused.problems());
    }
    if (failure instanceof StateException
        || failure instanceof SecretException
        || failure instanceof LocalException
        || failure instanceof ProviderException
        || failure instanceof UnsupportedOperationException) {
      return end(ExitCode.FAILED, "Error: " + FailureText.of(failure), List.of());
    }
    if (failure instanceof UncheckedIOException io) {
      return end(ExitCode.FAILED, "Error: " + io.getCause(), List.of());
    }
    return end(ExitCode.FAILED, internal(failure), List.of());
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    var message = new StringBuilder("Error: " + wrong.getMessage());
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        message.append("; did you mean ").append(String.join(" or ", near)).append('?');
      }
    }
    message.append("\n  ").append(command).append(" --help  says what it takes");
    return end(ExitCode.INVALID, message.toString(), List.of());
  }

  private int end(ExitCode code, String message, List<Object> problems) {
    Terminal terminal = Terminal.ofProcess();
    if (json) {
      var object = Json.object("error", message);
      object.put("exitCode", code.number());
      object.put("problems", problems);
      terminal.print(Json.write(object));
    } else {
      terminal.error(message);
    }
    return code.number();
  }

  private static String internal(Exception bug) {
    var trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    Path log = Path.of(".freehold", "internal-error.log");
    String message = "Error: Freehold itself failed, which is a bug: " + bug;
    try {
      Files.createDirectories(log.getParent());
      Files.writeString(log, trace.toString());
      return message + "\n  The details are in " + log + "; please send them with what you did";
    } catch (IOException unwritable) {
      return message;
    }
  }
}
