package dev.freehold.engine.state;

import dev.freehold.engine.json.SecretForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The journal of a run: what has happened since the checkpoint that its header names.
 *
 * <p>Made with the first entry, dropped when a checkpoint holds everything.
 */
final class Journal {
  private final StateFiles files;
  private final Path file;
  private final Path temporary;
  private final SecretForm secrets;
  private Supplier<String> base;
  private long length;
  private long next;
  private boolean broken;

  /** Goes on behind what was found on disk, if anything. */
  Journal(StackFiles stack, SecretForm secrets, Supplier<String> base, JournalLines found) {
    this.files = stack.context().files();
    this.file = stack.journal();
    this.temporary = stack.temporary("journal");
    this.secrets = secrets;
    this.base = base;
    this.length = found.length();
    this.next = found.next();
  }

  boolean isEmpty() {
    return next == 0;
  }

  /** On disk, and sure to stay there, when this returns; or not there at all. */
  void append(List<JournalEntry> entries) throws IOException {
    if (broken) {
      throw new IOException("an earlier write to " + file + " has failed");
    }
    if (isEmpty()) {
      begin();
    }
    byte[] bytes = batch(entries);
    try {
      files.append(file, bytes);
      files.sync(file);
    } catch (IOException e) {
      cutOff();
      throw e;
    }
    length += bytes.length;
    next += entries.size();
  }

  /** Says that a checkpoint with this digest will hold everything up to here. */
  void mark(String digest) throws IOException {
    if (!broken && !isEmpty()) {
      append(List.of(new JournalEntry.Checkpointed(digest)));
    }
  }

  /** Says that this checkpoint stands on disk: a journal that begins now goes on from it. */
  void rebase(String digest) {
    base = () -> digest;
  }

  /** Cuts off what a crash has left behind the last sound line. */
  void repair() throws IOException {
    files.truncate(file, length);
    files.sync(file);
  }

  void drop() throws IOException {
    files.delete(file);
    files.sync(file.getParent());
    length = 0;
    next = 0;
  }

  private void begin() throws IOException {
    byte[] header = batch(List.of(new JournalEntry.Header(base.get())));
    files.replace(file, temporary, header);
    length = header.length;
    next = 1;
  }

  private byte[] batch(List<JournalEntry> entries) {
    return JournalLines.batch(
        entries.stream().map(entry -> JournalCodec.write(entry, secrets)).toList(), next);
  }

  /** The rest of a failed write must not stand between sound lines. */
  private void cutOff() {
    broken = true;
    try {
      files.truncate(file, length);
    } catch (IOException e) {
      return;
    }
  }
}
