package dev.freehold.cli.host;

import dev.freehold.cli.host.PullRequest.Comment;
import java.util.List;

/**
 * Keeps one comment of ours, found by its marker: that of somebody else is left alone. Of two jobs
 * that make one at the same time, the older comment stays.
 */
public final class OneComment {
  private final PullRequest request;
  private final String marker;

  /**
   * @param marker the first line
   */
  public OneComment(PullRequest request, String marker) {
    this.request = request;
    this.marker = marker;
  }

  /** What has been done. */
  public enum Done {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  public Done put(String body) {
    List<Comment> ours = ours();
    if (ours.isEmpty()) {
      Comment made = request.create(body);
      return settle(made, body);
    }
    Comment first = ours.get(0);
    ours.subList(1, ours.size()).forEach(other -> request.delete(other.id()));
    if (first.body().strip().equals(body.strip())) {
      return Done.UNCHANGED;
    }
    request.update(first.id(), body);
    return Done.UPDATED;
  }

  /** Whoever finds an older one than what it has just made gives its own up. */
  private Done settle(Comment made, String body) {
    List<Comment> ours = ours();
    if (ours.isEmpty() || ours.get(0).id() >= made.id()) {
      return Done.CREATED;
    }
    request.update(ours.get(0).id(), body);
    ours.stream().map(Comment::id).filter(id -> id == made.id()).forEach(request::delete);
    return Done.UPDATED;
  }

  private List<Comment> ours() {
    return request.comments().stream()
        .filter(Comment::own)
        .filter(comment -> comment.body().lines().findFirst().orElse("").strip().equals(marker))
        .sorted((a, b) -> Long.compare(a.id(), b.id()))
        .toList();
  }
}
