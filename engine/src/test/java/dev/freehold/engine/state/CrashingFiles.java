package dev.freehold.engine.state;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files in memory that know what is synced, and that crash at a given call.
 *
 * <p>The call at which it crashes writes half of its content, or does nothing at all.
 */
public final class CrashingFiles implements StateFiles {
  public static final int NEVER = Integer.MAX_VALUE;

  private SortedMap<Path, Node> names = new TreeMap<>();
  private SortedMap<Path, Node> syncedNames = new TreeMap<>();
  private int calls;
  private int crashAt;
  private boolean dead;
  private boolean full;

  public CrashingFiles(int crashAt) {
    this.crashAt = crashAt;
  }

  int calls() {
    return calls;
  }

  /** From now on every write fails half-way, as on a full disk. */
  void fill(boolean isFull) {
    full = isFull;
  }

  /** The process dies now, outside of any write. */
  public synchronized void kill() {
    dead = true;
  }

  SortedMap<Path, Node> names() {
    return names;
  }

  /** What the next process finds; it crashes at its own call. */
  public CrashingFiles survivor(Loss loss, int nextCrash) {
    var next = new CrashingFiles(nextCrash);
    var source = loss == Loss.UNSYNCED ? syncedNames : names;
    source.forEach((path, node) -> next.names.put(path, node.after(loss)));
    next.syncedNames = new TreeMap<>(next.names);
    return next;
  }

  @Override
  public boolean exists(Path file) {
    return names.containsKey(file);
  }

  @Override
  public synchronized byte[] read(Path file) throws IOException {
    return node(file).content.clone();
  }

  @Override
  public synchronized List<Path> list(Path directory) {
    return names.keySet().stream()
        .filter(path -> path.startsWith(directory) && !path.equals(directory))
        .map(path -> directory.resolve(directory.relativize(path).getName(0)))
        .distinct()
        .toList();
  }

  @Override
  public synchronized void create(Path file, byte[] content) throws IOException {
    boolean whole = step();
    Node node = names.computeIfAbsent(file, path -> new Node());
    node.content = whole ? content.clone() : Arrays.copyOf(content, content.length / 2);
    end(whole);
  }

  @Override
  public void makeDirectory(Path directory) {
    Objects.requireNonNull(directory);
  }

  @Override
  public synchronized void append(Path file, byte[] content) throws IOException {
    boolean whole = step();
    Node node = node(file);
    int length = whole ? content.length : content.length / 2;
    byte[] all = Arrays.copyOf(node.content, node.content.length + length);
    System.arraycopy(content, 0, all, node.content.length, length);
    node.content = all;
    end(whole);
  }

  @Override
  public synchronized void truncate(Path file, long length) throws IOException {
    if (stepOrCrash()) {
      node(file).content = Arrays.copyOf(node(file).content, (int) length);
    }
  }

  @Override
  public synchronized void sync(Path fileOrDirectory) {
    if (!stepOrCrash()) {
      return;
    }
    Node node = names.get(fileOrDirectory);
    if (node != null) {
      node.synced = node.content;
      return;
    }
    syncedNames.keySet().removeIf(path -> fileOrDirectory.equals(path.getParent()));
    names.forEach(
        (path, found) -> {
          if (fileOrDirectory.equals(path.getParent())) {
            syncedNames.put(path, found);
          }
        });
  }

  @Override
  public synchronized void move(Path from, Path to) throws IOException {
    if (stepOrCrash()) {
      Node node = node(from);
      names.remove(from);
      names.put(to, node);
    }
  }

  @Override
  public synchronized void copy(Path from, Path to) throws IOException {
    if (stepOrCrash()) {
      names.put(to, node(from));
    }
  }

  @Override
  public synchronized void delete(Path file) {
    if (stepOrCrash()) {
      names.remove(file);
    }
  }

  private Node node(Path file) throws NoSuchFileException {
    Node node = names.get(file);
    if (node == null) {
      throw new NoSuchFileException(file.toString());
    }
    return node;
  }

  private boolean stepOrCrash() {
    if (!alive()) {
      throw new Crash();
    }
    return true;
  }

  private boolean step() {
    return alive() && !full;
  }

  private void end(boolean whole) throws IOException {
    if (dead) {
      throw new Crash();
    }
    if (!whole) {
      throw new IOException("No space left on device");
    }
  }

  private boolean alive() {
    if (dead) {
      throw new Crash();
    }
    calls++;
    dead = calls == crashAt;
    return !dead;
  }

  /** What a crash takes with it. */
  public enum Loss {
    /** The process was killed: the system still writes everything. */
    NOTHING,
    /** The power failed: what was not synced is gone. */
    UNSYNCED,
    /** The power failed: names are there, half of what was not synced too. */
    HALF_OF_UNSYNCED
  }

  /** The end of the process. */
  public static final class Crash extends Error {
    public Crash() {
      super("killed", null, false, false);
    }
  }

  /** A file, whatever its names. */
  static final class Node {
    private byte[] content = {};
    private byte[] synced = {};

    private Node after(Loss loss) {
      var copy = new Node();
      copy.content = content;
      if (loss == Loss.UNSYNCED) {
        copy.content = synced;
      }
      if (loss == Loss.HALF_OF_UNSYNCED && content != synced) {
        int half = (content.length + Math.min(synced.length, content.length)) / 2;
        copy.content = Arrays.copyOf(content, half);
      }
      copy.synced = copy.content;
      return copy;
    }
  }
}
