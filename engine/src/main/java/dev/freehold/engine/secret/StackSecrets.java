package dev.freehold.engine.secret;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Encrypts and decrypts the secrets of one stack, as Pulumi's passphrase provider does.
 *
 * <p>Safe for use by several threads.
 */
public final class StackSecrets {
  private final Passphrase passphrase;
  private final Map<Secret, SealedSecret> sealed = new IdentityHashMap<>();
  private final Map<SealedSecret, Secret> opened = new HashMap<>();
  private String salt;
  private Optional<Cipher> cipher = Optional.empty();

  private StackSecrets(Passphrase passphrase, String salt) {
    this.passphrase = passphrase;
    this.salt = salt;
  }

  /**
   * Nothing is derived or checked before the first secret.
   *
   * @param salt the salt record of the state; empty for a stack without secrets so far
   */
  public static StackSecrets of(Passphrase passphrase, String salt) {
    return new StackSecrets(passphrase, salt);
  }

  /** The salt record to keep in the state; empty as long as there is no secret. */
  public synchronized String salt() {
    return salt;
  }

  /** Encrypts; the same object, and one that came out of {@link #open}, keeps its ciphertext. */
  public synchronized SealedSecret seal(Secret secret) {
    SealedSecret known = sealed.get(secret);
    if (known != null) {
      return known;
    }
    if (salt.isEmpty()) {
      salt = passphrase.newSalt();
    }
    String text = cipher().encrypt(ValueWriter.plainText(secret.value()));
    return remember(secret, new SealedSecret(text));
  }

  public synchronized Secret open(SealedSecret secret) {
    Secret known = opened.get(secret);
    if (known != null) {
      return known;
    }
    if (salt.isEmpty()) {
      throw new SecretException("The state has an encrypted secret and no salt to decrypt it.");
    }
    String text =
        cipher()
            .decrypt(secret.ciphertext())
            .orElseThrow(
                () ->
                    new SecretException(
                        "A secret of the state cannot be decrypted: it was changed, or comes from"
                            + " another stack."));
    Secret fresh = new Secret(parse(text));
    remember(fresh, secret);
    return fresh;
  }

  /** Encrypts every secret inside. */
  public Fields seal(Fields fields) {
    return fields.hasSecrets() ? seal(fields, Fields.EMPTY) : fields;
  }

  /** Encrypts, keeping the ciphertext of each secret that is the same at the same path. */
  public Fields seal(Fields fields, Fields previous) {
    return fields.hasSecrets() ? (Fields) Sealing.of(this, fields, previous) : fields;
  }

  /** Decrypts every secret inside. */
  public Fields open(Fields fields) {
    return fields.hasSecrets() ? (Fields) Opening.of(this, fields) : fields;
  }

  private Cipher cipher() {
    if (cipher.isEmpty()) {
      cipher = Optional.of(passphrase.cipher(salt));
    }
    return cipher.orElseThrow();
  }

  private SealedSecret remember(Secret secret, SealedSecret text) {
    sealed.put(secret, text);
    opened.put(text, secret);
    return text;
  }

  private static PropertyValue parse(String text) {
    try {
      return ValueReader.parse(text);
    } catch (IOException e) {
      // Without the cause: its message quotes the secret.
      throw new SecretException("A secret of the state holds no JSON.");
    }
  }
}
