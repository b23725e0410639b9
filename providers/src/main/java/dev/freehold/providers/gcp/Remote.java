package dev.freehold.providers.gcp;

import dev.freehold.providers.gcp.auth.GoogleTokens;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.resource.Settings;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Patience;
import dev.freehold.providers.gcp.rest.Pool;
import dev.freehold.providers.gcp.rest.Rest;
import dev.freehold.providers.gcp.rest.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The connection of a provider, opened by the first call that needs it. */
final class Remote implements AutoCloseable {
  private final Patience patience;
  private Optional<Settings> settings = Optional.empty();
  private Optional<Google> google = Optional.empty();
  private final Map<String, Operations> operations = new HashMap<>();

  Remote(Patience patience) {
    this.patience = patience;
  }

  /** Takes a configuration; a connection with another one is given up. */
  synchronized void configure(Settings with) {
    if (settings.filter(with::equals).isEmpty()) {
      close();
      settings = Optional.of(with);
    }
  }

  /** What can be asked about a type. */
  synchronized Operations operations(Kind kind) {
    if (google.isEmpty()) {
      Settings with =
          settings.orElseThrow(
              () -> GoogleException.refused("The Google provider has not been configured."));
      google = Optional.of(open(with));
    }
    return operations.computeIfAbsent(kind.spec().token(), token -> kind.operations(google.get()));
  }

  private Google open(Settings with) {
    return new Google(with, new Rest(with.addresses(), token(with), patience), new Pool());
  }

  private static Token token(Settings with) {
    Optional<String> given = with.accessToken();
    if (given.isPresent()) {
      return given::get;
    }
    return with.credentials().map(GoogleTokens::of).orElseGet(GoogleTokens::applicationDefault);
  }

  @Override
  public synchronized void close() {
    google.ifPresent(open -> open.pool().close());
    google = Optional.empty();
    operations.clear();
  }
}
