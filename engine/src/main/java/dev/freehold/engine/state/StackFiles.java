package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import dev.freehold.engine.state.JournalEntry.Checkpointed;
import dev.freehold.engine.state.JournalEntry.Header;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of one stack: checkpoint, backup and journal. */
record StackFiles(StateContext context, Layout layout, StackId stack) {
  private static final String NO_CHECKPOINT = "none";
  private static final int ATTEMPTS = 3;

  Path journal() {
    return layout.journal(stack);
  }

  /** Only the holder of the lock writes, so that the name may be a fixed one. */
  Path temporary(String what) {
    return layout.stackFile(stack, "." + what + ".tmp");
  }

  /** What stands on disk, with everything that a crashed run had got done. */
  Loaded load() {
    try {
      for (int i = 0; i < ATTEMPTS; i++) {
        Optional<Loaded> loaded = loadOnce();
        if (loaded.isPresent()) {
          return loaded.get();
        }
      }
    } catch (IOException e) {
      throw Failures.of("read the state of the stack " + stack, e);
    }
    throw new StateException(
        "The journal "
            + context.files().describe(journal())
            + " belongs to another checkpoint than "
            + context.files().describe(layout.checkpoint(stack))
            + ": the checkpoint was replaced after a run was interrupted. The journal tells what"
            + " that run did. Compare, then remove the journal.");
  }

  /** Empty when checkpoint and journal do not fit: a run may just have ended. */
  private Optional<Loaded> loadOnce() throws IOException {
    Optional<byte[]> json = read(layout.checkpoint(stack));
    if (json.isEmpty()) {
      refuseCompressed();
    }
    Deployment base = json.map(this::decode).orElse(Deployment.EMPTY);
    Optional<byte[]> bytes = read(journal());
    JournalLines lines =
        bytes.map(found -> JournalLines.read(journal(), found)).orElse(JournalLines.NONE);
    if (lines.entries().isEmpty()) {
      return Optional.of(new Loaded(verified(base), json, lines, Replayed.NOTHING));
    }
    return since(digest(json), lines.entries())
        .map(
            entries ->
                new Loaded(
                    verified(Replay.of(base, entries)),
                    json,
                    lines,
                    entries.isEmpty() ? Replayed.NOTHING : Replayed.JOURNAL));
  }

  /** The entries that the checkpoint with this digest does not hold. */
  private static Optional<List<JournalEntry>> since(String digest, List<JournalEntry> entries) {
    int mark = entries.lastIndexOf(new Checkpointed(digest));
    if (mark < 0 && !entries.get(0).equals(new Header(digest))) {
      return Optional.empty();
    }
    return Optional.of(entries.subList(Math.max(mark, 0) + 1, entries.size()));
  }

  /** Replaces the checkpoint; afterwards the previous one is the backup, if wanted. */
  void write(byte[] json, Backup backup) throws IOException {
    Path checkpoint = layout.checkpoint(stack);
    StateFiles files = context.files();
    if (backup == Backup.KEEP_PREVIOUS && files.exists(checkpoint)) {
      files.copy(checkpoint, temporary("bak"));
      files.move(temporary("bak"), layout.backup(stack));
    }
    files.replace(checkpoint, temporary("json"), json);
  }

  private Deployment decode(byte[] json) {
    try {
      return DeploymentCodec.read(json);
    } catch (StateException e) {
      throw unusable(e);
    }
  }

  private Deployment verified(Deployment deployment) {
    try {
      Integrity.verify(stack, deployment);
      return deployment;
    } catch (StateException e) {
      throw unusable(e);
    }
  }

  private StateException unusable(StateException cause) {
    StateFiles files = context.files();
    return Failures.unusable(
        files.describe(layout.checkpoint(stack)), files.describe(layout.backup(stack)), cause);
  }

  private static String digest(Optional<byte[]> json) {
    return json.map(Digest::of).orElse(NO_CHECKPOINT);
  }

  private Optional<byte[]> read(Path file) throws IOException {
    try {
      return Optional.of(context.files().read(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void refuseCompressed() throws IOException {
    for (String suffix : List.of(".json.gz", ".json.zst")) {
      Path file = layout.stackFile(stack, suffix);
      if (context.files().exists(file)) {
        throw new StateException(
            "The state "
                + context.files().describe(file)
                + " is compressed, which Freehold cannot read: decompress it.");
      }
    }
  }

  /** Whether a checkpoint that gets replaced becomes the backup. */
  enum Backup {
    KEEP_PREVIOUS,
    LEAVE
  }

  /** Whether a journal had something that the checkpoint did not have. */
  enum Replayed {
    NOTHING,
    JOURNAL
  }

  /** What stood on disk. */
  record Loaded(
      Deployment deployment, Optional<byte[]> json, JournalLines journal, Replayed replayed) {
    String base() {
      return digest(json);
    }
  }
}
