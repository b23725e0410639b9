package dev.freehold.engine.pulumi;

import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.state.StateBackend.SecretDisplay;
import dev.freehold.engine.state.StateException;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stacks of one project in a backend that the CLI opens. */
public final class PulumiStacks {
  private final String project;
  private final PulumiParts parts;

  public PulumiStacks(String project, PulumiParts parts) {
    this.project = project;
    this.parts = parts;
  }

  /** A stack and how many resources it has. */
  public record Entry(StackId stack, int resources) {}

  public List<Entry> all() {
    try (var run = run(new StackId(project, project))) {
      String json = run.ask(List.of("stack", "ls", "--json"));
      var entries = new ArrayList<Entry>();
      if (ValueReader.parse(json) instanceof Items items) {
        items.values().forEach(item -> entries.add(entry(item)));
      }
      return entries;
    } catch (IOException e) {
      throw new StateException("The Pulumi CLI lists its stacks in a form that is no JSON", e);
    }
  }

  private Entry entry(PropertyValue item) {
    Fields fields = item instanceof Fields some ? some : Fields.EMPTY;
    String name = fields.text("name").orElse("");
    return new Entry(
        new StackId(project, name.substring(name.lastIndexOf('/') + 1)),
        fields.number("resourceCount").orElse(0.0).intValue());
  }

  /** The state in the form of {@code pulumi stack export}. */
  public String export(StackId stack, SecretDisplay secrets) {
    try (var run = run(stack)) {
      var command = new ArrayList<>(List.of("stack", "export", run.named()));
      if (secrets == SecretDisplay.PLAINTEXT) {
        command.add("--show-secrets");
      }
      return run.ask(command).stripTrailing();
    }
  }

  /** Replaces the state by an exported one; a stack that is not there is made. */
  public void importState(StackId stack, String json) {
    try (var run = run(stack)) {
      if (all().stream().noneMatch(entry -> entry.stack().equals(stack))) {
        run.init();
      }
      run.ask(List.of("stack", "import", run.named(), "--file=" + run.folder().stateFile(json)));
    }
  }

  /** Interrupts whoever changes the stack and breaks its lock. */
  public void cancel(StackId stack) {
    try (var run = run(stack)) {
      run.ask(List.of("cancel", "--yes", run.named()));
    }
  }

  private StackRun run(StackId stack) {
    return new StackRun(parts, new Stack(stack, Map.of(), List.of()));
  }
}
