package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.state.Deployment.Manifest;
import dev.freehold.engine.state.StackFiles.Backup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Stacks in a directory, in the layout of the Pulumi CLI's {@code file://} backend. */
public final class FileBackend implements StateBackend {
  private final StateContext context;
  private final Layout layout;

  FileBackend(StateContext context, Path root) {
    this.context = context;
    this.layout = Layout.of(root);
  }

  /**
   * The backend as the running process uses it.
   *
   * @param root directory that holds {@code .pulumi}
   * @param version of the writer, {@code freehold-0.1.0}
   */
  public static StateBackend at(Path root, String version) {
    return new FileBackend(StateContext.ofProcess(new DiskFiles(), version), root);
  }

  /**
   * The same over other files, such as those of a bucket, whose root is {@code /}.
   *
   * @param version of the writer, {@code freehold-0.1.0}
   */
  public static StateBackend over(StateFiles files, String version) {
    return new FileBackend(StateContext.ofProcess(files, version), Path.of("/"));
  }

  @Override
  public List<StackId> stacks() {
    Set<StackId> found =
        new TreeSet<>(Comparator.comparing(StackId::project).thenComparing(StackId::stack));
    try {
      for (Path project : context.files().list(layout.stacks())) {
        for (Path file : context.files().list(project)) {
          addStack(project.getFileName().toString(), file.getFileName().toString(), found);
        }
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw Failures.of("list the stacks in " + context.files().describe(layout.stacks()), e);
    }
  }

  @Override
  public Deployment load(StackId stack) {
    return files(stack).load().deployment();
  }

  @Override
  public boolean unfinished(StackId stack) {
    try {
      return context.files().exists(layout.journal(stack));
    } catch (IOException e) {
      throw Failures.of("look for a journal of " + stack, e);
    }
  }

  @Override
  public StackLock lock(StackId stack) {
    Path directory = layout.locks(stack);
    try {
      new Meta(context, layout).ensure();
    } catch (IOException e) {
      throw Failures.of("prepare " + context.files().describe(directory), e);
    }
    return FileLock.take(context, layout, stack);
  }

  @Override
  public List<HeldLock> locks(StackId stack) {
    try {
      return new Locks(context, layout, stack).all();
    } catch (IOException e) {
      throw Failures.of("look for locks of " + stack, e);
    }
  }

  @Override
  public void breakLocks(StackId stack, List<HeldLock> held) {
    var locks = new Locks(context, layout, stack);
    try {
      for (HeldLock lock : held) {
        locks.remove(lock);
      }
    } catch (IOException e) {
      throw Failures.of("remove the locks of " + stack, e);
    }
  }

  @Override
  public JournaledState open(StackLock lock, Passphrase passphrase) {
    return JournaledState.open(files(lock.stack()), passphrase);
  }

  @Override
  public void save(StackLock lock, Deployment deployment, StackSecrets secrets) {
    StackFiles files = files(lock.stack());
    String now = context.clock().instant().toString();
    Deployment stamped = deployment.withManifest(new Manifest(now, context.version()));
    try {
      write(files, stamped, secrets);
      context.files().delete(files.journal());
    } catch (IOException e) {
      throw Failures.of("write the state of " + lock.stack(), e);
    }
  }

  @Override
  public void record(StackLock lock, HistoryEntry entry) {
    try {
      new History(files(lock.stack())).add(entry);
    } catch (IOException e) {
      throw Failures.of("write the history of " + lock.stack(), e);
    }
  }

  @Override
  public String export(StackId stack, SecretDisplay display, Passphrase passphrase) {
    Deployment deployment = load(stack);
    var secrets = StackSecrets.of(passphrase, deployment.salt());
    return display == SecretDisplay.PLAINTEXT
        ? DeploymentCodec.exportInClear(deployment, secrets)
        : DeploymentCodec.export(deployment, secrets);
  }

  /** The manifest is kept as it comes, and pending operations are dropped, as the CLI does. */
  @Override
  public List<String> importState(StackLock lock, String json, Passphrase passphrase) {
    Deployment imported = DeploymentCodec.read(json.getBytes(StandardCharsets.UTF_8));
    var secrets = StackSecrets.of(passphrase, imported.salt());
    StackFiles files = files(lock.stack());
    try {
      Path backup = backUp(files);
      write(files, imported.withPending(List.of()), secrets);
      if (context.files().exists(files.journal())) {
        context
            .files()
            .move(files.journal(), backup.resolveSibling(backup.getFileName() + ".journal"));
      }
    } catch (IOException e) {
      throw Failures.of("import the state of " + lock.stack(), e);
    }
    return imported.pendingOperations().stream()
        .map(
            operation ->
                "Dropped the pending operation "
                    + operation.type().text()
                    + " of "
                    + operation.resource().urn()
                    + ".")
        .toList();
  }

  @Override
  public void remove(StackLock lock) {
    StackFiles files = files(lock.stack());
    Deployment deployment = files.load().deployment();
    int left = deployment.resources().size() + deployment.pendingOperations().size();
    if (left > 0) {
      throw new StateException(
          "The stack "
              + lock.stack()
              + " still has "
              + left
              + " resource(s) or pending operation(s); run destroy first.");
    }
    try {
      backUp(files);
      context.files().delete(files.journal());
      context.files().delete(layout.backup(lock.stack()));
      context.files().delete(layout.checkpoint(lock.stack()));
      new History(files).remove();
    } catch (IOException e) {
      throw Failures.of("remove the stack " + lock.stack(), e);
    }
  }

  private StackFiles files(StackId stack) {
    return new StackFiles(context, layout, stack);
  }

  private static void write(StackFiles files, Deployment deployment, StackSecrets secrets)
      throws IOException {
    Integrity.verify(files.stack(), deployment);
    files.write(
        DeploymentCodec.checkpoint(files.stack(), deployment, secrets), Backup.KEEP_PREVIOUS);
  }

  /** Where the checkpoint was copied to, if there is one. */
  private Path backUp(StackFiles files) throws IOException {
    StackId stack = files.stack();
    String name = stack.stack() + "." + History.nanos(context.clock().instant()) + ".json";
    Path backup = layout.backups(stack).resolve(name);
    if (context.files().exists(layout.checkpoint(stack))) {
      context.files().copy(layout.checkpoint(stack), backup);
    }
    context.files().makeDirectory(backup.getParent());
    return backup;
  }

  private static void addStack(String project, String file, Set<StackId> into) {
    var names = new ArrayList<String>();
    for (String suffix : List.of(".json", ".journal")) {
      if (file.endsWith(suffix)) {
        names.add(file.substring(0, file.length() - suffix.length()));
      }
    }
    names.stream()
        .filter(name -> Layout.isName(name) && Layout.isName(project))
        .forEach(name -> into.add(new StackId(project, name)));
  }
}
