package dev.freehold.cli.revision;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.freehold.cli.ExitCode;
import dev.freehold.cli.session.Refused;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.util.io.DisabledOutputStream;

/** The organisation's folder as it was where a branch left another one. */
public final class Revision implements AutoCloseable {
  private final Repository repository;
  private final RevCommit commit;
  private final String prefix;
  private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());

  private Revision(Repository repository, RevCommit commit, String prefix) {
    this.repository = repository;
    this.commit = commit;
    this.prefix = prefix;
  }

  /**
   * The last commit that the working tree and the base have in common.
   *
   * @param configs the organisation's folder in the working tree
   * @param base a branch, tag or commit: {@code origin/main}
   */
  public static Revision of(Path configs, String base) {
    try {
      Path folder = configs.toRealPath();
      File git = new FileRepositoryBuilder().findGitDir(folder.toFile()).getGitDir();
      if (git == null) {
        throw refused(configs + " is in no git repository, so there is no " + base);
      }
      Repository repository = new FileRepositoryBuilder().setGitDir(git).build();
      Path top = repository.getWorkTree().toPath().toRealPath();
      String prefix = top.relativize(folder).toString().replace(File.separatorChar, '/');
      return new Revision(repository, common(repository, base), prefix);
    } catch (IOException why) {
      throw refused("Cannot read the git repository of " + configs + ": " + why.getMessage());
    }
  }

  private static RevCommit common(Repository repository, String base) throws IOException {
    ObjectId other = repository.resolve(base + "^{commit}");
    if (other == null) {
      throw refused(
          "The repository knows no '"
              + base
              + "'. Name a branch, tag or commit; in a shallow clone fetch its history first");
    }
    ObjectId head = repository.resolve(Constants.HEAD);
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit base0 = walk.parseCommit(other);
      if (head == null) {
        return base0;
      }
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(base0);
      walk.markStart(walk.parseCommit(head));
      RevCommit found = walk.next();
      return repository.parseCommit(found == null ? base0 : found);
    }
  }

  private static Refused refused(String message) {
    return new Refused(ExitCode.INVALID, "Error: " + message);
  }

  /** The commit's id, 40 hexadecimal digits. */
  public String commit() {
    return commit.getName();
  }

  /** Its files, in memory; symbolic links stay links, so that they are refused as ever. */
  public Path folder() {
    Path root = memory.getPath("/").resolve(prefix.isEmpty() ? "configs" : prefix);
    try (TreeWalk walk = new TreeWalk(repository);
        ObjectReader reader = repository.newObjectReader()) {
      Files.createDirectories(root);
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      if (!prefix.isEmpty()) {
        walk.setFilter(PathFilter.create(prefix));
      }
      while (walk.next()) {
        Path file = root.resolve(below(walk.getPathString()));
        Files.createDirectories(file.getParent());
        byte[] bytes = reader.open(walk.getObjectId(0)).getBytes();
        if (FileMode.SYMLINK.equals(walk.getFileMode(0))) {
          Files.createSymbolicLink(file, memory.getPath(new String(bytes, "UTF-8")));
        } else {
          Files.write(file, bytes);
        }
      }
      return root;
    } catch (IOException why) {
      throw refused("Cannot read commit " + commit() + ": " + why.getMessage());
    }
  }

  /** The files of the working tree that are not as they were, relative to the folder. */
  public SortedSet<String> changed() {
    var changed = new TreeSet<String>();
    try (DiffFormatter diff = new DiffFormatter(DisabledOutputStream.INSTANCE);
        ObjectReader reader = repository.newObjectReader()) {
      diff.setRepository(repository);
      diff.setDetectRenames(false);
      if (!prefix.isEmpty()) {
        diff.setPathFilter(PathFilter.create(prefix));
      }
      var before = new CanonicalTreeParser(null, reader, commit.getTree());
      for (DiffEntry entry : diff.scan(before, new FileTreeIterator(repository))) {
        boolean gone = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
        changed.add(below(gone ? entry.getOldPath() : entry.getNewPath()));
      }
      return changed;
    } catch (IOException why) {
      throw refused("Cannot compare with commit " + commit() + ": " + why.getMessage());
    }
  }

  private String below(String path) {
    return prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
  }

  @Override
  public void close() {
    repository.close();
    try {
      memory.close();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
