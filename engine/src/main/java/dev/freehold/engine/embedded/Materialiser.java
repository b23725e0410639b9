package dev.freehold.engine.embedded;

import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.SecretRef;

/** Turns sealed secrets and secret references into secrets, just before a provider needs them. */
final class Materialiser {
  private final StackSecrets secrets;
  private final SecretSource source;

  Materialiser(StackSecrets secrets, SecretSource source) {
    this.secrets = secrets;
    this.source = source;
  }

  /** May ask for the passphrase or a secret; throws a SecretException that says what is missing. */
  Fields reveal(Fields fields) {
    return fields.hasSecrets() ? new Rewriter(this::reveal).rewrite(fields) : fields;
  }

  /** Resolves references and leaves what the state already holds sealed. */
  Fields resolve(Fields fields) {
    return fields.hasSecrets()
        ? new Rewriter(value -> value instanceof SecretRef ref ? source.resolve(ref) : value)
            .rewrite(fields)
        : fields;
  }

  private PropertyValue reveal(PropertyValue value) {
    if (value instanceof SealedSecret sealed) {
      return secrets.open(sealed);
    }
    return value instanceof SecretRef reference ? source.resolve(reference) : value;
  }
}
