package dev.freehold.model.load;

import dev.freehold.model.yaml.Mapping;

/** A file that is well-formed YAML. */
public record SourceFile(String name, Mapping tree, State state) {
  /** Whether its keys and values are right as far as the file itself tells. */
  public enum State {
    CLEAN,
    FAULTY
  }

  public boolean isClean() {
    return state == State.CLEAN;
  }

  /** The file's name without folder and ending. */
  public String stem() {
    return name.substring(name.lastIndexOf('/') + 1, name.length() - ".yaml".length());
  }
}
