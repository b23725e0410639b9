package dev.freehold.providers.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A certificate or key that is given as its text or as the path of a file. */
final class PemText {
  private PemText() {}

  static String of(String textOrPath) {
    if (textOrPath.contains("-----BEGIN")) {
      return textOrPath;
    }
    try {
      return Files.readString(Path.of(textOrPath));
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the PEM file " + textOrPath, e);
    }
  }
}
