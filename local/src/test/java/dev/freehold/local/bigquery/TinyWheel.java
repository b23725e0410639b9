package dev.freehold.local.bigquery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package of one empty module on the disk, so that pip needs no network. */
record TinyWheel(Path file, String digest) {

  static TinyWheel in(Path folder) throws IOException, NoSuchAlgorithmException {
    Path file = folder.resolve("tiny-1.0-py3-none-any.whl");
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      add(zip, "tiny.py", "");
      add(zip, "tiny-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n");
      add(
          zip,
          "tiny-1.0.dist-info/WHEEL",
          "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
      add(zip, "tiny-1.0.dist-info/RECORD", "tiny.py,,\n");
    }
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return new TinyWheel(file, HexFormat.of().formatHex(digest));
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  String requirement(String sha256) {
    return "tiny @ " + file.toUri() + " --hash=sha256:" + sha256 + "\n";
  }
}
