package dev.freehold.cli.host;

import java.util.List;
import java.util.Set;

/** A pull request of GitHub, or a merge request of GitLab. */
public interface PullRequest {
  /**
   * A comment.
   *
   * @param own whether whoever owns the token wrote it
   */
  record Comment(long id, boolean own, String body) {}

  /** {@code pull request 12 of acme/data}. */
  String name();

  /** All comments, the oldest first. */
  List<Comment> comments();

  Comment create(String body);

  void update(long id, String body);

  /** Does nothing where it is gone already. */
  void delete(long id);

  Set<String> labels();

  void add(String label);

  /** Does nothing where it is gone already. */
  void remove(String label);
}
