package dev.freehold.model.service;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The services of the domain that an entry may name without a grant. */
public final class OwnServices {
  private final Scope scope;
  private final Map<String, Service> services;

  public OwnServices(Scope scope, Map<String, Service> services) {
    this.scope = scope;
    this.services = services;
  }

  /**
   * The services of a list; what is not there is reported.
   *
   * @param grant what another domain's service gets instead, {@code read: topic/...}
   */
  public List<Service> find(List<Located<String>> names, String grant) {
    List<Service> found = new ArrayList<>();
    for (Located<String> name : names) {
      if (name.value().indexOf('/') >= 0) {
        scope.error(
            Code.UNKNOWN_SERVICE,
            name.span(),
            name.value() + " is not a service of " + scope.domain(),
            "give another domain's service a grant: { to: service/..., " + grant + " }");
      } else if (services.containsKey(name.value())) {
        found.add(services.get(name.value()));
      } else {
        scope.exists(new EntryRef(EntryKind.SERVICE, scope.domain(), name.value()), name.span());
      }
    }
    return found;
  }
}
