package dev.freehold.sql.analyser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The process: ends with its input. */
public final class AnalyserMain {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnalyserMain() {}

  /** Answers every line. */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    // Whatever a library prints must not look like an answer.
    System.setOut(System.err);
    var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var analyser = Analyser.start();
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      ObjectNode request = (ObjectNode) JSON.readTree(line);
      ObjectNode answer =
          request.has("sql") ? analyser.analyse(request) : analyser.catalogue(request);
      answers.write(JSON.writeValueAsBytes(answer));
      answers.write('\n');
      answers.flush();
    }
    // The native library starts threads that nobody ends; an archive is written by an orderly exit.
    if (arguments.length > 0) {
      System.exit(0);
    }
    Runtime.getRuntime().halt(0);
  }
}
