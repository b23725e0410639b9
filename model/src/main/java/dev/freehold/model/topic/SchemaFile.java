package dev.freehold.model.topic;

import dev.freehold.model.diagnostic.Span;

/**
 * A schema file that a topic names; it exists, is a regular file and stays in the domain's folder.
 *
 * @param file relative to the root, {@code payments/schemas/transaction.avsc}
 */
public record SchemaFile(Part part, Format format, String file, Span span) {
  /** The side of the record it describes. */
  public enum Part {
    KEY,
    VALUE
  }

  /** By the file's ending: {@code .avsc}, {@code .proto}, {@code .json}. */
  public enum Format {
    AVRO,
    PROTOBUF,
    JSON;

    /** The format of a file with one of the three endings. */
    public static Format of(String file) {
      if (file.endsWith(".avsc")) {
        return AVRO;
      }
      return file.endsWith(".proto") ? PROTOBUF : JSON;
    }
  }
}
