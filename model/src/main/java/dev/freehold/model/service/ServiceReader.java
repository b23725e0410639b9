package dev.freehold.model.service;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Link;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.environment.Naming;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.service.Quota.Limit;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.unit.SecretRef;
import dev.freehold.model.yaml.Mapping;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes services of merged entries. */
public final class ServiceReader {
  private final Scope scope;

  public ServiceReader(Scope scope) {
    this.scope = scope;
  }

  public Service read(EntrySource source) {
    Mapping values = source.merged();
    Naming naming = scope.catalogue().naming();
    String domain = scope.domain();
    String name = source.lastingName();
    String principal = naming.name(NameKind.PRINCIPAL, domain, name);
    Link pattern =
        new Link("naming", naming.pattern(NameKind.PRINCIPAL), naming.place(NameKind.PRINCIPAL));
    String username = EntryKeys.PHYSICAL_NAME.in(values, principal.substring("User:".length()));
    if (username.length() > 249) {
      String detail = username + " is too long for a user name";
      scope.error(Code.INVALID_PHYSICAL_NAME, source.span(), detail, "give it a physicalName");
    }
    return new Service(
        source.entry(Map.of("physicalName", pattern)),
        username,
        ServiceKeys.SERVICE_ACCOUNT.in(
            values,
            naming
                .name(NameKind.SERVICE_ACCOUNT, domain, name)
                .replace('_', '-')
                .replace('.', '-')),
        ServiceKeys.PASSWORD.in(values, new SecretRef(domain + "/" + name)),
        quota(values.map("quota")),
        new Names(
            naming.name(NameKind.CONSUMER_GROUP, domain, name),
            Shapes.values(ServiceKeys.CONSUMER_GROUPS.in(values, List.of()))),
        new Names(
            naming.name(NameKind.TRANSACTIONAL_ID, domain, name),
            Shapes.values(ServiceKeys.TRANSACTIONAL_IDS.in(values, List.of()))));
  }

  private static Quota quota(Mapping map) {
    SortedMap<Limit, Long> limits = new TreeMap<>();
    ServiceKeys.PRODUCE.in(map).ifPresent(rate -> limits.put(Limit.PRODUCE, rate.value()));
    ServiceKeys.CONSUME.in(map).ifPresent(rate -> limits.put(Limit.CONSUME, rate.value()));
    ServiceKeys.REQUESTS.in(map).ifPresent(part -> limits.put(Limit.REQUESTS, part.value()));
    return new Quota(limits);
  }
}
