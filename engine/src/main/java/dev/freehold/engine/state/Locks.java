package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lock files of one stack. */
final class Locks {
  /** The CLI writes such a file beside each of its own. */
  private static final String ATTRIBUTES = ".attrs";

  private final StateContext context;
  private final Path directory;

  Locks(StateContext context, Layout layout, StackId stack) {
    this.context = context;
    this.directory = layout.locks(stack);
  }

  Path directory() {
    return directory;
  }

  List<HeldLock> all() throws IOException {
    var held = new ArrayList<HeldLock>();
    for (Path file : context.files().list(directory)) {
      if (!file.toString().endsWith(ATTRIBUTES)) {
        look(file).ifPresent(held::add);
      }
    }
    return held;
  }

  void remove(HeldLock lock) throws IOException {
    context.files().delete(directory.resolve(lock.name()));
    context.files().delete(directory.resolve(lock.name() + ATTRIBUTES));
  }

  /** Nothing when it has gone in the meantime. */
  private Optional<HeldLock> look(Path file) throws IOException {
    byte[] content;
    try {
      content = context.files().read(file);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
    String name = file.getFileName().toString();
    String place = context.files().describe(file);
    try {
      LockRecord record = LockRecord.read(content);
      LockOwner owner = record.owner();
      String who = owner.username() + "@" + owner.hostname() + " (pid " + owner.pid() + ")";
      Liveness liveness = owner.seenFrom(context.owner());
      return Optional.of(new HeldLock(name, place, who, record.timestamp(), liveness));
    } catch (IOException unreadable) {
      return Optional.of(new HeldLock(name, place, "", "", Liveness.NOT_KNOWN));
    }
  }
}
