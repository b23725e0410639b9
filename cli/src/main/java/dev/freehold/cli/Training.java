package dev.freehold.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs usual commands on the sample organisation, so that their classes get into the archive. */
final class Training {
  private Training() {}

  public static void main(String[] args) {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    String configs = args[0];
    Main.run("validate", "-C", configs);
    Main.run("plan", "--env", "local", "-C", configs);
    Main.run("plan", "--env", "local", "--json", "-C", configs);
    Main.run("explain", "-C", configs, "payments/local", "topic/transactions", "retention");
    Main.run("help", "exit-codes");
  }
}
