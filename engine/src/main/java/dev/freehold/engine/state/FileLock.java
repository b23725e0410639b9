package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A lock by the protocol of the CLI: look for other locks, write the own one, look again.
 *
 * <p>Of two that come at the same time one or both go away empty-handed, never none.
 */
final class FileLock implements StackLock {
  private final StateContext context;
  private final StackId stack;
  private final Locks locks;
  private final Path own;
  private final List<String> notes = new ArrayList<>();

  private FileLock(StateContext context, Layout layout, StackId stack) {
    this.context = context;
    this.stack = stack;
    this.locks = new Locks(context, layout, stack);
    this.own = locks.directory().resolve(context.ids().get() + ".json");
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
    context.files().makeDirectory(locks.directory());
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
    var others = new ArrayList<HeldLock>();
    for (HeldLock lock : locks.all()) {
      if (own.endsWith(lock.name())) {
        continue;
      }
      if (lock.liveness() == Liveness.DEAD) {
        locks.remove(lock);
        notes.add("Removed the lock of a process that has died: " + describe(lock) + ".");
      } else {
        others.add(lock);
      }
    }
    if (!others.isEmpty()) {
      throw new StackLockedException(
          stack,
          "the stack is currently locked by "
              + others.size()
              + " lock(s). Either wait for the other process(es) to end or delete the lock file"
              + " with `pulumi cancel`."
              + others.stream().map(FileLock::line).collect(Collectors.joining()));
    }
  }

  private static String line(HeldLock lock) {
    String start = "\n  " + lock.file() + ": ";
    return lock.who().isEmpty()
        ? start + "unreadable; delete it when nobody changes the stack"
        : start + "created by " + describe(lock) + advice(lock.liveness());
  }

  private static String describe(HeldLock lock) {
    return lock.who() + " at " + lock.since();
  }

  private static String advice(Liveness liveness) {
    return liveness == Liveness.ALIVE
        ? "; it is running"
        : "; it cannot be seen from here: delete the file when it has ended for certain";
  }
}
