package dev.freehold.engine.pulumi;

import dev.freehold.engine.Urn;
import dev.freehold.engine.json.UnsupportedValueException;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.value.Fields;
import java.io.IOException;
import java.util.Optional;

/** One line of the CLI's event log; secrets in it are blinded by the CLI. */
sealed interface CliEvent {
  /** Calls the case that fits. */
  void accept(Cases cases);

  /** One method per kind of event. */
  interface Cases {
    void onStep(Step step);

    void onMessage(Message message);

    void onText(String text);
  }

  /** How far a step is. */
  enum Stage {
    BEGAN("resourcePreEvent"),
    ENDED("resOutputsEvent"),
    FAILED("resOpFailedEvent");

    private final String key;

    Stage(String key) {
      this.key = key;
    }
  }

  /** A step begins, ends or fails. */
  record Step(Stage stage, CliStep step) implements CliEvent {
    @Override
    public void accept(Cases cases) {
      cases.onStep(this);
    }
  }

  /**
   * A diagnostic.
   *
   * @param severity error, warning, info, info#err or debug
   * @param urn {@link Urn#NONE} for the stack as a whole
   */
  record Message(String severity, Urn urn, String text) implements CliEvent {
    @Override
    public void accept(Cases cases) {
      cases.onMessage(this);
    }
  }

  /** Text for the terminal; empty for events that are of no interest. */
  record Said(String text) implements CliEvent {
    @Override
    public void accept(Cases cases) {
      cases.onText(text);
    }
  }

  static CliEvent read(String json) {
    try {
      return ValueReader.parse(json) instanceof Fields event ? read(event) : new Said("");
    } catch (UnsupportedValueException e) {
      return new Message("error", Urn.NONE, "A resource has " + e.getMessage() + ": not supported");
    } catch (IOException e) {
      // Without the cause: its message quotes the event.
      return new Message("error", Urn.NONE, "The Pulumi CLI sent an event that cannot be read");
    }
  }

  private static CliEvent read(Fields event) {
    for (Stage stage : Stage.values()) {
      Optional<Fields> step = event.fields(stage.key).flatMap(fields -> fields.fields("metadata"));
      if (step.isPresent()) {
        return new Step(stage, CliStep.read(step.orElseThrow()));
      }
    }
    return event
        .fields("diagnosticEvent")
        .<CliEvent>map(CliEvent::message)
        .orElseGet(
            () -> new Said(event.fields("stdoutEvent").flatMap(f -> f.text("message")).orElse("")));
  }

  private static Message message(Fields event) {
    return new Message(
        event.text("severity").orElse(""),
        new Urn(event.text("urn").orElse("")),
        Markup.strip(event.text("message").orElse("")));
  }
}
