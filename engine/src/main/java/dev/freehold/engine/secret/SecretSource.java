package dev.freehold.engine.secret;

import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resolves {@code secret://path} references. */
public interface SecretSource {

  /** The secret, or empty when this source does not have it. */
  Optional<Secret> find(SecretRef reference);

  /** Where this source looked, for the message that nothing was found. */
  String place(SecretRef reference);

  /**
   * The secret.
   *
   * @throws SecretException naming every place looked at
   */
  default Secret resolve(SecretRef reference) {
    return find(reference)
        .orElseThrow(
            () ->
                new SecretException(
                    "No value for " + reference.uri() + ". Looked at: " + place(reference) + "."));
  }

  /** Asks one source after the other. */
  static SecretSource firstOf(List<SecretSource> sources) {
    var all = List.copyOf(sources);
    return new SecretSource() {
      @Override
      public Optional<Secret> find(SecretRef reference) {
        return all.stream().flatMap(source -> source.find(reference).stream()).findFirst();
      }

      @Override
      public String place(SecretRef reference) {
        return all.stream()
            .map(source -> source.place(reference))
            .collect(Collectors.joining("; "));
      }
    };
  }
}
