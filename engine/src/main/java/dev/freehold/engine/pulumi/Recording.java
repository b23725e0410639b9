package dev.freehold.engine.pulumi;

import dev.freehold.engine.Progress;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** What a CLI process has said that it does. */
final class Recording implements Consumer<CliEvent>, CliEvent.Cases {
  private static final String CANCELLING = "received; cancelling";

  /** The plan had something that was not begun, since something else had failed. */
  private static final String NOT_COME_TO = "expected resource operations for";

  /** Told at each run for each plugin on the PATH. */
  private static final String PLUGIN_FROM_PATH = "using pulumi-resource-";

  private final Progress progress;
  private final List<CliEvent.Step> steps = new ArrayList<>();
  private final Set<CliEvent.Message> messages = new LinkedHashSet<>();
  private final Map<Urn, String> errors = new HashMap<>();
  private final CountDownLatch cancelling = new CountDownLatch(1);

  Recording(Progress progress) {
    this.progress = progress;
  }

  @Override
  public synchronized void accept(CliEvent event) {
    event.accept(this);
  }

  @Override
  public void onStep(CliEvent.Step event) {
    steps.add(event);
    CliStep step = event.step();
    step.operation()
        .filter(op -> op != Operation.SAME && op != Operation.REFRESH)
        .ifPresent(op -> tell(event.stage(), op, step.urn()));
  }

  private void tell(CliEvent.Stage stage, Operation op, Urn urn) {
    if (stage == CliEvent.Stage.BEGAN) {
      progress.began(op, urn);
    } else if (stage == CliEvent.Stage.FAILED) {
      progress.failed(op, urn, errors.getOrDefault(urn, ""));
    } else if (op.logical()) {
      progress.ended(op, urn);
    }
  }

  @Override
  public void onMessage(CliEvent.Message message) {
    messages.add(message);
    if (message.severity().equals("error")) {
      errors.put(message.urn(), message.text());
    }
  }

  @Override
  public void onText(String text) {
    if (text.contains(CANCELLING)) {
      cancelling.countDown();
    }
  }

  /** Opens when the CLI has been told to stop, by whomever. */
  CountDownLatch cancelling() {
    return cancelling;
  }

  synchronized List<CliStep> steps(CliEvent.Stage stage) {
    return steps.stream().filter(s -> s.stage() == stage).map(CliEvent.Step::step).toList();
  }

  /** Errors and warnings. That the whole has failed is told only when nothing says why. */
  synchronized List<Problem> problems(Declared declared) {
    var problems = new ArrayList<Problem>();
    var closing = new ArrayList<Problem>();
    for (CliEvent.Message message : messages) {
      Origin origin = declared.origin(message.urn());
      if (message.text().startsWith(PLUGIN_FROM_PATH)) {
        continue;
      }
      if (message.severity().equals("warning")) {
        problems.add(Problem.warning(message.urn(), origin, message.text()));
      } else if (message.severity().equals("error")) {
        boolean whole = message.urn().isNone() || message.urn().type().equals(Urn.STACK_TYPE);
        boolean closes =
            whole && message.text().matches("\\w+ (failed|canceled)")
                || message.text().startsWith(NOT_COME_TO);
        (closes ? closing : problems).add(Problem.error(message.urn(), origin, message.text()));
      }
    }
    boolean told = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    problems.addAll(told ? List.of() : closing);
    return problems;
  }
}
