package dev.freehold.engine.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under a key derived from a passphrase, in the text forms of Pulumi.
 *
 * <p>See sdk/go/common/resource/config/crypt.go: a value is {@code v1:<nonce>:<ciphertext>}, a salt
 * record {@code v1:<salt>:<value of the text "pulumi">}, all in Base64.
 */
final class Cipher {
  private static final int ITERATIONS = 1_000_000;
  private static final int KEY_BITS = 256;
  private static final int SALT_BYTES = 8;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String VERSION = "v1:";
  private static final String CHECK = "pulumi";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A derivation takes about a second: once per passphrase and salt in a JVM. */
  private static final Map<KeyId, Cipher> DERIVED = new ConcurrentHashMap<>();

  private final SecretKeySpec key;

  private Cipher(SecretKeySpec key) {
    this.key = key;
  }

  /** A fresh salt record for the passphrase. */
  static String newSaltRecord(String passphrase) {
    String salt = Base64.getEncoder().encodeToString(random(SALT_BYTES));
    return VERSION + salt + ":" + derived(passphrase, salt).encrypt(CHECK);
  }

  /**
   * The cipher of a salt record.
   *
   * @throws SecretException when the passphrase is not the one that the record was made with
   */
  static Cipher of(String passphrase, String saltRecord) {
    int end = saltRecord.indexOf(':', VERSION.length());
    if (!saltRecord.startsWith(VERSION) || end < 0) {
      throw new SecretException("The salt of the state is malformed; restore it from a backup.");
    }
    Cipher cipher = derived(passphrase, saltRecord.substring(VERSION.length(), end));
    if (cipher.decrypt(saltRecord.substring(end + 1)).filter(CHECK::equals).isEmpty()) {
      throw new SecretException(
          "incorrect passphrase: set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to"
              + " the passphrase that the stack was made with");
    }
    return cipher;
  }

  String encrypt(String plaintext) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      var cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(javax.crypto.Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      byte[] sealed = cipher.doFinal(plaintext.getBytes(StandardCharsets.UTF_8));
      var encoder = Base64.getEncoder();
      return VERSION + encoder.encodeToString(nonce) + ":" + encoder.encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every JDK", e);
    }
  }

  /** Empty when it was not encrypted with this key, or has been changed. */
  Optional<String> decrypt(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3 || !text.startsWith(VERSION)) {
      return Optional.empty();
    }
    try {
      byte[] nonce = Base64.getDecoder().decode(parts[1]);
      var cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(javax.crypto.Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      byte[] opened = cipher.doFinal(Base64.getDecoder().decode(parts[2]));
      return Optional.of(new String(opened, StandardCharsets.UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every JDK", e);
    }
  }

  private static Cipher derived(String passphrase, String salt) {
    return DERIVED.computeIfAbsent(new KeyId(passphrase, salt), Cipher::derive);
  }

  private static Cipher derive(KeyId id) {
    char[] characters = id.passphrase().toCharArray();
    try {
      var spec =
          new PBEKeySpec(characters, Base64.getDecoder().decode(id.salt()), ITERATIONS, KEY_BITS);
      var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return new Cipher(new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES"));
    } catch (IllegalArgumentException e) {
      throw new SecretException("The salt of the state is malformed; restore it from a backup.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2 is part of every JDK", e);
    } finally {
      Arrays.fill(characters, ' ');
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** What a key depends on. */
  private record KeyId(String passphrase, String salt) {
    @Override
    public String toString() {
      return "[secret]";
    }
  }
}
