package dev.freehold.model.grant;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.References;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.service.Service;
import dev.freehold.model.unit.Deadline;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes grants: one per thing that an item of {@code grants:} names. */
public final class GrantReader {
  private final Scope scope;
  private final Function<EntryRef, Optional<Service>> services;
  private final Set<EntryRef> inDoubt = new HashSet<>();

  /**
   * @param services every domain's, as far as the environment has it
   */
  public GrantReader(Scope scope, Function<EntryRef, Optional<Service>> services) {
    this.scope = scope;
    this.services = services;
  }

  /** All grants of the domain; what was reported is left out. */
  public List<Grant> read(List<Node> items) {
    List<Grant> grants =
        items.stream()
            .flatMap(item -> item instanceof Mapping map ? judged(map).stream() : Stream.of())
            .sorted()
            .toList();
    Map<String, Grant> seen = new HashMap<>();
    for (Grant grant : grants) {
      Grant first = seen.putIfAbsent(grant.id(), grant);
      if (first != null) {
        boolean swapped = first.span().compareTo(grant.span()) > 0;
        report(swapped ? grant : first, swapped ? first : grant);
      }
    }
    return grants;
  }

  /** Items with faults: what they refer to is looked up, grants are not made of them. */
  public void lookUp(List<Mapping> faulty) {
    for (Mapping item : faulty) {
      Problems found = new Problems();
      new GrantReader(scope.reportingTo(found), services).read(item);
      scope.problems().addAll(found, Code::isReference);
      doubt(item);
    }
  }

  /** What a grant with a fault may have meant to give. */
  public Set<EntryRef> inDoubt() {
    return inDoubt;
  }

  private List<Grant> judged(Mapping item) {
    Problems found = new Problems();
    List<Grant> grants = new GrantReader(scope.reportingTo(found), services).read(item).toList();
    if (found.any()) {
      scope.problems().addAll(found.sorted());
      doubt(item);
    }
    return grants;
  }

  private void doubt(Mapping item) {
    List<EntryRef> named =
        item.fields().stream()
            .filter(field -> Level.of(field.key()).isPresent())
            .flatMap(field -> targets(field.value()).stream())
            .flatMap(node -> References.parse(node.text(), scope.domain()).value().stream())
            .toList();
    inDoubt.addAll(named);
    if (named.isEmpty()) {
      inDoubt.add(Granted.everythingOf(scope.domain()));
    }
  }

  private void report(Grant first, Grant second) {
    String detail =
        second.grantee().ref() + " already has " + second.level().word() + " on " + second.target();
    scope
        .problems()
        .add(
            Diagnostic.error(Code.DUPLICATE_GRANT, second.span(), detail, "remove one of the two")
                .with("the first grant", first.span()));
  }

  private Stream<Grant> read(Mapping item) {
    Optional<Located<String>> to = GrantKeys.TO.in(item);
    Optional<Grantee> grantee = to.flatMap(this::grantee);
    List<Field> levels =
        item.fields().stream().filter(field -> Level.of(field.key()).isPresent()).toList();
    if (levels.size() != 1) {
      Span at =
          levels.isEmpty() ? to.map(Located::span).orElse(item.span()) : levels.get(1).keySpan();
      String detail = levels.isEmpty() ? "the grant allows nothing" : "the grant has two levels";
      scope.error(Code.GRANT_LEVEL, at, detail, "give one of read, write, describe, operate");
      return Stream.of();
    }
    Deadline until =
        GrantKeys.UNTIL.in(item).map(day -> Deadline.on(day.value())).orElse(Deadline.open());
    String reason = GrantKeys.REASON.in(item, "");
    Level level = Level.of(levels.get(0).key()).orElseThrow();
    List<Node> targets = targets(levels.get(0).value());
    Stream<Located<EntryRef>> owned =
        targets.stream().flatMap(node -> target(node, level).stream());
    List<Located<EntryRef>> good = owned.toList();
    List<DataClass> clear = new ClearReader(scope).read(item, level, good);
    return grantee.stream()
        .flatMap(
            who ->
                good.stream()
                    .map(
                        ref ->
                            new Grant(ref.value(), who, level, until, reason, clear, ref.span())));
  }

  private static List<Node> targets(Node node) {
    return node instanceof Sequence list ? list.items() : List.of(node);
  }

  private Optional<Located<EntryRef>> target(Node node, Level level) {
    Optional<EntryRef> parsed = References.parse(node.text(), scope.domain()).value();
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    EntryRef ref = parsed.get();
    if (!ref.kind().ownedByDomain() || !level.fits(ref.kind())) {
      String detail = level.word() + " means nothing on a " + ref.kind().word();
      String hint = "use " + String.join(" or ", Level.words(ref.kind()));
      scope.error(
          Code.LEVEL_DOES_NOT_FIT,
          node.span(),
          detail,
          Level.words(ref.kind()).isEmpty() ? "grant access to a topic or warehouse" : hint);
      return Optional.empty();
    }
    if (!level.fitsPart(ref)) {
      scope.error(
          Code.LEVEL_DOES_NOT_FIT,
          node.span(),
          level.word() + " means nothing on " + ref.local(),
          "grant " + ref.entry().local() + " or a table of it");
      return Optional.empty();
    }
    if (!ref.domain().equals(scope.domain())) {
      foreign(ref, node.span());
      return Optional.empty();
    }
    return scope.exists(ref, node.span())
        ? Optional.of(new Located<>(ref, node.span()))
        : Optional.empty();
  }

  private void foreign(EntryRef ref, Span at) {
    scope
        .directory()
        .find(ref, at, scope.problems())
        .ifPresent(
            place ->
                scope
                    .problems()
                    .add(
                        Diagnostic.error(
                                Code.NOT_OWNER,
                                at,
                                ref + " belongs to " + ref.domain(),
                                "ask its owner to grant it, and name it under uses: here")
                            .with("the thing", place)));
  }

  /** Who a reference to a service, team or user stands for; empty after a report. */
  public Optional<Grantee> grantee(Located<String> to) {
    Optional<EntryRef> parsed = References.parse(to.value(), scope.domain()).value();
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    EntryRef ref = parsed.get();
    if (ref.kind().ownedByDomain() && ref.kind() != EntryKind.SERVICE) {
      String detail =
          "access is given to a service, a team or a user, not to a " + ref.kind().word();
      scope.error(
          Code.INVALID_REFERENCE,
          to.span(),
          detail,
          "write service/domain/name, team/x or user/mail");
      return Optional.empty();
    }
    if (!scope.exists(ref, to.span())) {
      return Optional.empty();
    }
    return switch (ref.kind()) {
      case TEAM ->
          Optional.of(new Grantee.ToTeam(scope.catalogue().teams().all().get(ref.name()), ref));
      case USER ->
          Optional.of(new Grantee.ToUser(scope.catalogue().users().all().get(ref.name()), ref));
      default -> services.apply(ref).map(service -> new Grantee.ToService(service, ref));
    };
  }
}
