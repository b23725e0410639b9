package dev.freehold.model.load;

import dev.freehold.model.scope.DomainFiles;
import java.util.List;

/**
 * The files of one domain as trees.
 *
 * @param overlays one per environment, by the file's stem
 * @param complete whether every file that defines entries is there and is YAML
 */
public record DomainTexts(
    String name,
    List<SourceFile> own,
    List<SourceFile> overlays,
    DomainFiles beside,
    boolean complete) {
  public DomainTexts {
    own = List.copyOf(own);
    overlays = List.copyOf(overlays);
  }
}
