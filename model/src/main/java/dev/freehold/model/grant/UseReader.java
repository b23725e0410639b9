package dev.freehold.model.grant;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.References;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.service.Service;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes uses and checks that the owner grants each of them. */
public final class UseReader {
  private final Scope scope;
  private final Map<String, Service> services;
  private final Granted granted;

  /**
   * @param services the domain's own
   * @param granted who may read a thing, by every domain's grants
   */
  public UseReader(Scope scope, Map<String, Service> services, Granted granted) {
    this.scope = scope;
    this.services = services;
    this.granted = granted;
  }

  public List<Use> read(List<? extends Node> items) {
    List<Use> uses = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Mapping map) {
        read(map).ifPresent(uses::add);
      }
    }
    return uses;
  }

  private Optional<Use> read(Mapping item) {
    boolean topic = item.has(GrantKeys.TOPIC.name());
    if (topic == item.has(GrantKeys.WAREHOUSE.name())) {
      String detail = topic ? "a use names one thing, not two" : "the use names no thing";
      scope.error(Code.MISSING_KEY, item.span(), detail, "give topic: or warehouse:");
      return Optional.empty();
    }
    Key<String> key = topic ? GrantKeys.TOPIC : GrantKeys.WAREHOUSE;
    EntryKind kind = topic ? EntryKind.TOPIC : EntryKind.WAREHOUSE;
    Optional<Located<String>> named = key.in(item);
    Optional<EntryRef> target =
        named.flatMap(
            name -> References.parse(kind.word() + "/" + name.value(), scope.domain()).value());
    if (target.isEmpty()) {
      return Optional.empty();
    }
    Span at = named.map(Located::span).orElse(item.span());
    Use.By mode = item.has(GrantKeys.BY.name()) ? Use.By.SERVICES : Use.By.VIEWS;
    if (mode == Use.By.VIEWS && topic) {
      scope.error(
          Code.MISSING_KEY,
          item.span(),
          "a use of a topic needs by",
          "add by: with the services that read it");
    }
    List<Service> by = new ArrayList<>();
    if (accepts(target.get(), at)) {
      for (Located<String> name : GrantKeys.BY.in(item, List.of())) {
        service(name).filter(each -> granted(target.get(), each, name, at)).ifPresent(by::add);
      }
    }
    String contract = GrantKeys.CONTRACT.in(item, "");
    List<String> fields = Shapes.values(GrantKeys.FIELDS.in(item, List.of()));
    return Optional.of(new Use(target.get(), mode, by, contract, fields, at));
  }

  private boolean accepts(EntryRef target, Span at) {
    if (target.domain().equals(scope.domain())) {
      String detail = target.local() + " is the domain's own";
      String hint = "name the services under the topic's consumers: instead";
      scope.error(Code.OWN_USE, at, detail, hint);
      return false;
    }
    return scope.exists(target, at);
  }

  private Optional<Service> service(Located<String> name) {
    EntryRef ref = new EntryRef(EntryKind.SERVICE, scope.domain(), name.value());
    return scope.exists(ref, name.span())
        ? Optional.ofNullable(services.get(name.value()))
        : Optional.empty();
  }

  private boolean granted(EntryRef target, Service service, Located<String> name, Span at) {
    boolean given = granted.has(target, service.ref());
    boolean certain = !granted.isInDoubt(target) && scope.environment().has(target.domain());
    if (!given && certain) {
      Span place =
          scope.directory().find(target, at, scope.problems()).orElse(Span.ofFile(target.domain()));
      String detail =
          target.domain() + " does not grant read on " + target + " to " + service.name();
      String hint =
          "ask for { to: " + service.ref() + ", read: " + target.local() + " } in " + place.file();
      scope
          .problems()
          .add(
              Diagnostic.error(Code.USE_WITHOUT_GRANT, name.span(), detail, hint)
                  .with("the thing", place));
    }
    return given;
  }
}
