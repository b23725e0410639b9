package dev.freehold.model.scope;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every name that any domain declares, in whatever environment, with its place. */
public final class Directory {
  private final Map<String, Declared> domains;

  public Directory(Map<String, Declared> domains) {
    this.domains = new TreeMap<>(domains);
  }

  /** The place of a thing; a miss is reported with the other side's nearest name. */
  public Optional<Span> find(EntryRef ref, Span at, Problems problems) {
    Declared domain = domains.get(ref.domain());
    if (domain == null) {
      String detail = "there is no domain " + ref.domain();
      String hint = Nearest.hint(ref.domain(), domains.keySet());
      problems.error(Code.UNKNOWN_DOMAIN, at, detail, hint);
      return Optional.empty();
    }
    return domain.known(ref.kind()).find(ref.name(), at, problems);
  }

  /** Whether there is such a thing; nothing is reported. */
  public boolean has(EntryRef ref) {
    Declared domain = domains.get(ref.domain());
    return domain != null && domain.known(ref.kind()).all().containsKey(ref.name());
  }

  /** Whether there may be such a thing although it could not be read. */
  public boolean mayHave(EntryRef ref) {
    Declared domain = domains.get(ref.domain());
    return domain != null && domain.isInDoubt(ref.kind(), ref.name());
  }

  /** The names of a domain's things of a kind, sorted; none where there is no such domain. */
  public SortedSet<String> names(String domain, EntryKind kind) {
    Declared declared = domains.get(domain);
    return new TreeSet<>(declared == null ? Set.of() : declared.known(kind).all().keySet());
  }

  /** The domains by name. */
  public Set<String> domains() {
    return domains.keySet();
  }

  /** Whether the domain exists; reported when not. */
  public boolean hasDomain(String name, Span at, Problems problems) {
    if (!domains.containsKey(name)) {
      String hint = Nearest.hint(name, domains.keySet());
      problems.error(Code.UNKNOWN_DOMAIN, at, "there is no domain " + name, hint);
    }
    return domains.containsKey(name);
  }

  /** What one domain declares. */
  public static final class Declared {
    private final String domain;
    private final Map<EntryKind, Map<String, Span>> names;
    private final Set<EntryRef> inDoubt;

    /**
     * @param inDoubt what may hold names that could not be read: an entry, or with an empty name
     *     all of a kind
     */
    public Declared(String domain, Map<EntryKind, Map<String, Span>> names, Set<EntryRef> inDoubt) {
      this.domain = domain;
      this.names = names;
      this.inDoubt = Set.copyOf(inDoubt);
    }

    /** The names of one kind. */
    public Known<Span> known(EntryKind kind) {
      Code code =
          switch (kind) {
            case SERVICE -> Code.UNKNOWN_SERVICE;
            case TOPIC -> Code.UNKNOWN_TOPIC;
            default -> Code.UNKNOWN_ENTRY;
          };
      String noun = kind.word() + " in " + domain;
      return new Known<>(
          code,
          noun,
          names.getOrDefault(kind, Map.of()),
          span -> span,
          name -> isInDoubt(kind, name));
    }

    private boolean isInDoubt(EntryKind kind, String name) {
      int end = name.indexOf('/');
      String entry = end < 0 ? name : name.substring(0, end);
      return inDoubt.contains(new EntryRef(kind, domain, ""))
          || inDoubt.contains(new EntryRef(kind, domain, entry));
    }
  }
}
