package dev.freehold.engine.state.gcs;

import dev.freehold.engine.state.StateFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files as objects of a bucket; the path {@code /a/b} is the object {@code a/b}.
 *
 * <p>An object is written as a whole, and is sure to stay there when the call returns. One that
 * this process has read or written is overwritten only as long as nobody else has changed it. What
 * is appended becomes an object of its own beside the first, because objects cannot grow: {@code
 * name.part-<generation of the first>-000001}, so that parts of an earlier content are nothing.
 */
public final class BucketFiles implements StateFiles {
  private static final String PART = ".part-";
  private static final String NUMBER = "%06d";
  private static final long ANY = -1;
  private static final long NONE = 0;

  private final Bucket bucket;
  private final String prefix;
  private final Map<String, Long> generations = new ConcurrentHashMap<>();
  private final Map<String, Integer> parts = new ConcurrentHashMap<>();

  /**
   * @param prefix folder in the bucket, {@code team/}; empty for none
   */
  BucketFiles(Bucket bucket, String prefix) {
    this.bucket = bucket;
    this.prefix = prefix;
  }

  @Override
  public String describe(Path file) {
    return "gs://" + bucket.name() + "/" + object(file);
  }

  @Override
  public boolean exists(Path file) throws IOException {
    return bucket.list(object(file), null).contains(object(file));
  }

  @Override
  public byte[] read(Path file) throws IOException {
    String name = object(file);
    Optional<Bucket.Content> first = bucket.read(name);
    generations.put(name, first.map(Bucket.Content::generation).orElse(NONE));
    if (first.isEmpty()) {
      throw new NoSuchFileException(describe(file));
    }
    List<String> more = partsOf(name, first.get().generation());
    parts.put(name, more.stream().mapToInt(BucketFiles::number).max().orElse(0));
    if (more.isEmpty()) {
      return first.get().bytes();
    }
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(first.get().bytes());
    for (String part : more) {
      bucket.read(part).ifPresent(content -> whole.writeBytes(content.bytes()));
    }
    return whole.toByteArray();
  }

  @Override
  public List<Path> list(Path directory) throws IOException {
    String folder = object(directory) + "/";
    var found = new LinkedHashSet<Path>();
    for (String name : bucket.list(folder, "/")) {
      String rest = name.substring(folder.length());
      if (!rest.isEmpty() && !rest.contains(PART)) {
        found.add(
            directory.resolve(rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public void create(Path file, byte[] content) throws IOException {
    String name = object(file);
    generations.put(name, bucket.write(name, content, generations.getOrDefault(name, ANY)));
    dropParts(name);
    parts.put(name, 0);
  }

  /** Objects have no directories. */
  @Override
  public void makeDirectory(Path directory) {}

  @Override
  public void append(Path file, byte[] content) throws IOException {
    String name = object(file);
    if (generations.getOrDefault(name, NONE) == NONE) {
      read(file);
    }
    long generation = generations.get(name);
    int next = parts.get(name) + 1;
    bucket.write(prefixOfParts(name, generation) + String.format(NUMBER, next), content, NONE);
    parts.put(name, next);
  }

  @Override
  public void truncate(Path file, long length) throws IOException {
    byte[] whole = read(file);
    if (whole.length > length) {
      create(file, Arrays.copyOf(whole, (int) length));
    }
  }

  /** Google answers only when an object is safe. */
  @Override
  public void sync(Path fileOrDirectory) {}

  @Override
  public void move(Path from, Path to) throws IOException {
    byte[] content = read(from);
    create(to, content);
    delete(from);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    if (!mayHaveParts(object(from)) || bucket.list(object(from) + PART, null).isEmpty()) {
      bucket.copy(object(from), object(to));
      generations.remove(object(to));
      parts.remove(object(to));
    } else {
      create(to, read(from));
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    String name = object(file);
    bucket.delete(name);
    generations.remove(name);
    dropParts(name);
  }

  @Override
  public void replace(Path file, Path temporary, byte[] content) throws IOException {
    create(file, content);
  }

  /** Not when this process has seen or made all of it. */
  private boolean mayHaveParts(String name) {
    return parts.getOrDefault(name, 1) > 0;
  }

  private void dropParts(String name) throws IOException {
    if (mayHaveParts(name)) {
      for (String part : bucket.list(name + PART, null)) {
        bucket.delete(part);
      }
    }
    parts.remove(name);
  }

  private List<String> partsOf(String name, long generation) throws IOException {
    return bucket.list(prefixOfParts(name, generation), null);
  }

  private static String prefixOfParts(String name, long generation) {
    return name + PART + generation + "-";
  }

  private static int number(String part) {
    return Integer.parseInt(part.substring(part.lastIndexOf('-') + 1));
  }

  private String object(Path file) {
    return prefix + file.toString().substring(1);
  }
}
