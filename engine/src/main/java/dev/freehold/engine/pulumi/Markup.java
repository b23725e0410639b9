package dev.freehold.engine.pulumi;

import java.util.regex.Pattern;

/** The colours in the CLI's messages. */
final class Markup {
  private static final Pattern TAG = Pattern.compile("<\\{%[^%]*%\\}>|\u001b\\[[0-9;]*m");

  private Markup() {}

  static String strip(String text) {
    return TAG.matcher(text).replaceAll("").strip();
  }
}
