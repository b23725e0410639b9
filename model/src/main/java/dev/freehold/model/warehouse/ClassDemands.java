package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.dataclass.Demands;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.scope.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges where a warehouse is and how it is encrypted by the classes of what it holds. */
final class ClassDemands {
  private final Scope scope;
  private final List<Held> held;

  ClassDemands(Scope scope, List<Held> held) {
    this.scope = scope;
    this.held = held;
  }

  /**
   * Reports a location that a class forbids, once for each class.
   *
   * @param at where the location is written
   */
  void checkLocation(String location, Span at) {
    Set<DataClass> seen = new HashSet<>();
    for (Held each : held) {
      List<String> allowed = each.dataClass().demands().locations();
      boolean forbidden =
          !allowed.isEmpty() && allowed.stream().noneMatch(location::equalsIgnoreCase);
      if (forbidden && seen.add(each.dataClass())) {
        String hint = "move it to " + String.join(" or ", allowed);
        report(Code.LOCATION_FORBIDDEN, at, each, location + " is forbidden for ", hint);
      }
    }
  }

  /** Reports a missing key where a class wants one. A local environment has no keys. */
  void checkEncryption(String key, Span at) {
    if (!key.isEmpty() || scope.environment().isLocal()) {
      return;
    }
    held.stream()
        .filter(each -> each.dataClass().demands().encryption() == Demands.Encryption.REQUIRED)
        .findFirst()
        .ifPresent(
            each ->
                report(
                    Code.ENCRYPTION_REQUIRED,
                    at,
                    each,
                    scope.environment().name() + " gives no key for ",
                    "add encryptionKey: to the warehouse or to the environment"));
  }

  /** Reports a key of another location: BigQuery's EU and US use keys of europe and us. */
  void checkKey(String key, String location, Span at) {
    if (key.isEmpty() || location.isEmpty()) {
      return;
    }
    String[] parts = key.split("/");
    String wanted =
        switch (location) {
          case "EU" -> "europe";
          case "US" -> "us";
          default -> location.toLowerCase(Locale.ROOT);
        };
    if (parts.length > 3 && !parts[3].equals(wanted)) {
      scope.error(
          Code.INVALID_ENCRYPTION_KEY,
          at,
          "a key of " + parts[3] + " cannot encrypt data in " + location,
          "use a key of " + wanted);
    }
  }

  private void report(Code code, Span at, Held held, String detail, String hint) {
    scope
        .problems()
        .add(
            Diagnostic.error(
                    code, at, detail + held.dataClass().name() + " of " + held.what(), hint)
                .with(held.what(), held.at())
                .with("the class", held.dataClass().span()));
  }
}
