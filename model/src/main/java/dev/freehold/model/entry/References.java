package dev.freehold.model.entry;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.shape.Attempt;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ScalarShape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads references: {@code topic/x} of the own domain, {@code topic/payments/x} of another, {@code
 * warehouse/core/table/x}, {@code team/x}, {@code user/mail}.
 */
public final class References {
  private static final List<String> KINDS =
      Arrays.stream(EntryKind.values()).map(EntryKind::word).toList();

  private References() {}

  /** A reference's syntax, whatever it names. */
  public static ScalarShape<String> shape(String example) {
    return new ScalarShape<>(
        "a reference such as " + example,
        Map.of("type", "string", "examples", List.of(example)),
        scalar ->
            parse(scalar.value(), "x").fold(ref -> Attempt.of(scalar.value()), f -> again(f)));
  }

  /** {@code merchants/accounts} where the key says of what kind. */
  public static ScalarShape<String> ofKind(EntryKind kind) {
    return new ScalarShape<>(
        "domain/name",
        Map.of("type", "string"),
        scalar ->
            parse(kind.word() + "/" + scalar.value(), "x")
                .fold(ref -> Attempt.of(scalar.value()), f -> again(f)));
  }

  private static <T> Attempt<T> again(Attempt.Fault<?> fault) {
    return Attempt.fault(fault.code(), fault.detail(), fault.hint());
  }

  /** The full name of a reference as a file of {@code home} writes it. */
  public static Attempt<EntryRef> parse(String text, String home) {
    int slash = text.indexOf('/');
    Optional<EntryKind> kind =
        slash < 0 ? Optional.empty() : EntryKind.of(text.substring(0, slash));
    if (kind.isEmpty()) {
      String word = slash < 0 ? text : text.substring(0, slash);
      return fault(text, "begin it with its kind; " + Nearest.hint(word, KINDS));
    }
    String rest = text.substring(slash + 1);
    if (kind.get() == EntryKind.USER) {
      return Names.isMail(rest)
          ? Attempt.of(new EntryRef(EntryKind.USER, "", rest))
          : fault(text, "write user/name@company.example");
    }
    return named(text, kind.get(), List.of(rest.split("/", -1)), home);
  }

  private static Attempt<EntryRef> named(
      String text, EntryKind kind, List<String> parts, String home) {
    boolean names = parts.stream().allMatch(part -> Names.isName(part, "._-"));
    if (!names) {
      return fault(text, "write " + kind.word() + "/name");
    }
    if (!kind.ownedByDomain()) {
      return parts.size() == 1
          ? Attempt.of(new EntryRef(kind, "", parts.get(0)))
          : fault(text, "write " + kind.word() + "/name");
    }
    boolean inner = kind == EntryKind.WAREHOUSE && parts.size() >= 3 && isPart(parts);
    int own = inner ? 3 : 1;
    if (parts.size() == own) {
      return Attempt.of(new EntryRef(kind, home, String.join("/", parts)));
    }
    return parts.size() == own + 1
        ? Attempt.of(
            new EntryRef(kind, parts.get(0), String.join("/", parts.subList(1, parts.size()))))
        : fault(text, "write " + kind.word() + "/name or " + kind.word() + "/domain/name");
  }

  private static boolean isPart(List<String> parts) {
    String word = parts.get(parts.size() - 2);
    return word.equals("table") || word.equals("view") || word.equals("routine");
  }

  private static Attempt<EntryRef> fault(String text, String hint) {
    return Attempt.fault(Code.INVALID_REFERENCE, text + " is not a reference", hint);
  }
}
