package dev.freehold.model.load;

import java.util.List;
import java.util.Map;

/**
 * The platform's files as trees.
 *
 * @param single platform.yaml, teams.yaml, data-classes.yaml, by stem, as far as they are YAML
 * @param folders the files of templates, connector-types, policies and exceptions
 * @param unread the folders and stems of which something could not be read
 */
public record PlatformTexts(
    Map<String, SourceFile> single,
    Map<String, List<SourceFile>> folders,
    java.util.Set<String> unread) {
  /** Whether everything of a folder or single file is there and clean. */
  public boolean isClean(String part) {
    return !unread.contains(part);
  }

  public List<SourceFile> folder(String name) {
    return folders.getOrDefault(name, List.of());
  }
}
