package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import dev.freehold.engine.state.LockOwner.Liveness;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A lock by the protocol of the CLI: look for other locks, write the own one, look again.
 *
 * <p>Of two that come at the same time one or both go away empty-handed, never none.
 */
final class FileLock implements StackLock {
  /** The CLI writes such a file beside each of its own. */
  private static final String ATTRIBUTES = ".attrs";

  private final StateContext context;
  private final StackId stack;
  private final Path directory;
  private final Path own;
  private final List<String> notes = new ArrayList<>();

  private FileLock(StateContext context, Layout layout, StackId stack) {
    this.context = context;
    this.stack = stack;
    this.directory = layout.locks(stack);
    this.own = directory.resolve(context.ids().get() + ".json");
  }

  static FileLock take(StateContext context, Layout layout, StackId stack) {
    var lock = new FileLock(context, layout, stack);
    try {
      lock.refuseWhenTaken();
      lock.write(layout.temporaryLocks());
      lock.lookAgain();
      return lock;
    } catch (IOException e) {
      throw Failures.of("lock the stack " + stack, e);
    }
  }

  @Override
  public StackId stack() {
    return stack;
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void close() {
    try {
      context.files().delete(own);
    } catch (IOException e) {
      throw Failures.of("remove the lock " + context.files().describe(own), e);
    }
  }

  private void write(Path temporaries) throws IOException {
    var record = new LockRecord(context.owner(), context.clock().instant().toString());
    Path temporary = temporaries.resolve(own.getFileName() + ".tmp");
    context.files().create(temporary, record.json());
    context.files().sync(temporary);
    context.files().makeDirectory(directory);
    context.files().move(temporary, own);
  }

  private void lookAgain() throws IOException {
    try {
      refuseWhenTaken();
    } catch (IOException | StackLockedException e) {
      context.files().delete(own);
      throw e;
    }
  }

  private void refuseWhenTaken() throws IOException {
    var others = new ArrayList<String>();
    for (Path file : context.files().list(directory)) {
      if (!file.equals(own) && !file.toString().endsWith(ATTRIBUTES)) {
        look(file, others);
      }
    }
    if (!others.isEmpty()) {
      throw new StackLockedException(
          "the stack is currently locked by "
              + others.size()
              + " lock(s). Either wait for the other process(es) to end or delete the lock file"
              + " with `pulumi cancel`."
              + String.join("", others));
    }
  }

  private void look(Path file, List<String> others) throws IOException {
    try {
      LockRecord record = LockRecord.read(context.files().read(file));
      Liveness liveness = record.owner().seenFrom(context.owner());
      if (liveness == Liveness.DEAD) {
        context.files().delete(file);
        notes.add("Removed the lock of a process that has died: " + describe(record) + ".");
      } else {
        others.add(
            "\n  "
                + context.files().describe(file)
                + ": created by "
                + describe(record)
                + advice(liveness));
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      others.add(
          "\n  "
              + context.files().describe(file)
              + ": unreadable; delete it when nobody changes the stack");
    }
  }

  private static String describe(LockRecord record) {
    LockOwner owner = record.owner();
    return owner.username()
        + "@"
        + owner.hostname()
        + " (pid "
        + owner.pid()
        + ") at "
        + record.timestamp();
  }

  private static String advice(Liveness liveness) {
    return liveness == Liveness.ALIVE
        ? "; it is running"
        : "; it cannot be seen from here: delete the file when it has ended for certain";
  }
}
