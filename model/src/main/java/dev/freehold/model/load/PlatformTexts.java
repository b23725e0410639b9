package dev.freehold.model.load;

import java.util.List;
import java.util.Map;

/**
 * The platform's files as trees.
 *
 * @param single platform.yaml, teams.yaml, data-classes.yaml, by stem, as far as they are YAML
 * @param folders the files of templates, connector-types, policies and exceptions
 * @param unread the folders and stems of which something is not there or not even YAML
 */
public record PlatformTexts(
    Map<String, SourceFile> single,
    Map<String, List<SourceFile>> folders,
    java.util.Set<String> unread) {
  /** Whether everything of a folder or single file is there and is YAML. */
  public boolean isRead(String part) {
    return !unread.contains(part);
  }

  /** Whether a single file is there and has no fault. */
  public boolean isClean(String stem) {
    SourceFile file = single.get(stem);
    return file != null && file.isClean();
  }

  public List<SourceFile> folder(String name) {
    return folders.getOrDefault(name, List.of());
  }
}
