package dev.freehold.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Standard output and error, and whether a person sits in front of them. */
public final class Terminal {
  /** How much of what {@link #announce} has shown is still there; one screen, many terminals. */
  private static final AtomicInteger ANNOUNCED = new AtomicInteger();

  private final PrintWriter out;
  private final PrintWriter err;
  private final Style style;
  private final boolean interactive;

  /**
   * @param interactive whether output goes to a terminal
   */
  public Terminal(PrintWriter out, PrintWriter err, Style style, boolean interactive) {
    this.out = out;
    this.err = err;
    this.style = style;
    this.interactive = interactive;
  }

  /** The terminal of this process; NO_COLOR and TERM=dumb are respected. */
  public static Terminal ofProcess() {
    boolean person = System.console() != null && !"dumb".equals(System.getenv("TERM"));
    boolean colour = person && System.getenv("NO_COLOR") == null;
    return new Terminal(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        colour ? Style.COLOUR : Style.PLAIN,
        person);
  }

  /** Says that something is being done, until the next output; only on terminals. */
  public void announce(String text) {
    if (interactive) {
      transientText(text + "\r");
      ANNOUNCED.set(text.length());
    }
  }

  private void wipe() {
    int length = ANNOUNCED.getAndSet(0);
    if (length > 0) {
      err.print(" ".repeat(length) + "\r");
      err.flush();
    }
  }

  public void print(String text) {
    wipe();
    out.print(text);
    out.flush();
  }

  public void line(String text) {
    wipe();
    out.println(text);
  }

  public void error(String text) {
    wipe();
    err.println(text);
  }

  /** Text that is overwritten or gone later; only for terminals. */
  public void transientText(String text) {
    wipe();
    err.print(text);
    err.flush();
  }

  public Style style() {
    return style;
  }

  public boolean interactive() {
    return interactive;
  }

  /** Asks a question that only {@code yes} answers; no without a terminal. */
  public boolean confirm(String question) {
    if (System.console() == null) {
      return false;
    }
    print(question + " Only 'yes' is accepted: ");
    try {
      var answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String answer = answers.readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
    } catch (IOException unreadable) {
      return false;
    }
  }
}
