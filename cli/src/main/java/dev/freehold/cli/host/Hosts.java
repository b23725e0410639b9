package dev.freehold.cli.host;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.markdown.Host;
import dev.freehold.cli.session.Refused;
import java.util.Locale;
import java.util.Optional;

/** The hosts on which Freehold can comment. */
public final class Hosts {
  private Hosts() {}

  /** The CI system's, unless the user names one. */
  public static Host host(Optional<Host> named, Variables variables) {
    if (named.isPresent()) {
      return named.get();
    }
    if (variables.onGitHub()) {
      return Host.GITHUB;
    }
    if (variables.onGitLab()) {
      return Host.GITLAB;
    }
    throw new Refused(ExitCode.INVALID, "Which host? Name it with --host: github or gitlab");
  }

  public static PullRequest request(Host host, Place place, Variables variables) {
    return request(host, place, variables, Patience.ofProcess());
  }

  static PullRequest request(Host host, Place place, Variables variables, Patience patience) {
    return switch (host) {
      case GITHUB -> GitHub.of(place, variables, patience);
      case GITLAB -> GitLab.of(place, variables, patience);
      case BITBUCKET, AZURE ->
          throw new Refused(
              ExitCode.INVALID,
              "Freehold cannot comment on "
                  + host.name().toLowerCase(Locale.ROOT)
                  + "; `plan --format markdown --host "
                  + host.name().toLowerCase(Locale.ROOT)
                  + "` makes the text, for a tool that can");
    };
  }
}
