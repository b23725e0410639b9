package dev.freehold.engine.embedded;

import dev.freehold.engine.provider.ProviderFactory;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.StateBackend;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the embedded engine is made of.
 *
 * @param newIds ids of provider resources, UUIDs
 */
public record EngineParts(
    ProviderFactory providers,
    StateBackend backend,
    Passphrase passphrase,
    SecretSource secrets,
    Clock clock,
    Supplier<String> newIds) {}
