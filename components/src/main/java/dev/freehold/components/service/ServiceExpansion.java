package dev.freehold.components.service;

import dev.freehold.components.cluster.Acl;
import dev.freehold.components.cluster.ClusterResources;
import dev.freehold.components.google.GoogleResources;
import dev.freehold.components.google.Member;
import dev.freehold.components.google.Roles;
import dev.freehold.components.place.Place;
import dev.freehold.components.service.ServiceSpec.Account;
import dev.freehold.components.system.Systems;
import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.value.Fields;
import dev.freehold.model.grant.Level;
import dev.freehold.model.service.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Expands one service: what it is on each cluster where it touches topics. */
public final class ServiceExpansion {
  public static final String TYPE = "freehold:index:Service";
  private static final String ACCOUNT = "gcp:serviceaccount/account:Account";
  private static final String PROJECT_ACCESS = "gcp:projects/iAMMember:IAMMember";

  private final Systems systems;

  public ServiceExpansion(Systems systems) {
    this.systems = systems;
  }

  /**
   * The component, and below it per cluster: credential, quota, consumer groups when it reads,
   * transactional and idempotent writes when it writes.
   *
   * @param name logical name, unique among the services of a stack
   * @param parent the component above
   */
  public List<Declaration> expand(String name, ServiceSpec service, DeclarationId parent) {
    var id = new DeclarationId(TYPE, name);
    Options.Builder options = Options.builder();
    service.previously().forEach(old -> options.alias(Alias.named(old)));
    var declarations = new ArrayList<Declaration>();
    declarations.add(Declaration.component(id, parent, options.build(), service.origin()));
    service
        .clusters()
        .forEach(
            (cluster, levels) -> {
              ClusterResources resources = systems.on(cluster);
              Place place = Place.of(name + "@" + cluster.function(), id, service.origin());
              declarations.addAll(resources.identity(place, service.identity()));
              declarations.addAll(rules(service, resources, place, levels));
            });
    service
        .accounts()
        .forEach(
            account -> declarations.addAll(account(account, Place.of(name, id, service.origin()))));
    return declarations;
  }

  /** The account, and its right to run queries; what it may read is with what it reads. */
  private List<Declaration> account(Account account, Place place) {
    GoogleResources google = systems.in(account.project());
    Fields itself =
        Fields.builder().put("accountId", account.id()).put("displayName", account.id()).build();
    Declaration made = google.declare(ACCOUNT, place, itself);
    Fields.Builder jobs = Fields.builder().put("project", account.project().id());
    jobs.put("role", Roles.JOB_USER);
    jobs.put("member", Member.serviceAccount(account.id(), account.project()).iam());
    Place below = below(place, "jobs").after(made.id());
    return List.of(made, google.declare(PROJECT_ACCESS, below, jobs.build()));
  }

  private static List<Declaration> rules(
      ServiceSpec service, ClusterResources cluster, Place place, Set<Level> levels) {
    var rules = new ArrayList<Declaration>();
    if (levels.contains(Level.READ)) {
      Names groups = service.consumerGroups();
      rules.addAll(named(service, cluster, place, Acl.Resource.GROUP, groups, Acl.Action.READ));
    }
    if (levels.contains(Level.WRITE)) {
      Names ids = service.transactionalIds();
      var resource = Acl.Resource.TRANSACTIONAL_ID;
      rules.addAll(named(service, cluster, place, resource, ids, Acl.Action.WRITE));
      var idempotent =
          new Acl(
              Acl.Resource.CLUSTER,
              Acl.THE_CLUSTER,
              Acl.Pattern.LITERAL,
              service.principal(),
              Acl.Action.IDEMPOTENT_WRITE);
      rules.add(cluster.acl(below(place, "idempotent-write"), idempotent));
    }
    return rules;
  }

  /** The service's own name, every name that goes on from it after a dot, and the extra ones. */
  private static List<Declaration> named(
      ServiceSpec service,
      ClusterResources cluster,
      Place place,
      Acl.Resource resource,
      Names names,
      Acl.Action action) {
    String word = resource == Acl.Resource.GROUP ? "group" : "transactional-id";
    var rules = new ArrayList<Declaration>();
    String own = names.prefix();
    var prefixed = new Acl(resource, own + ".", Acl.Pattern.PREFIXED, service.principal(), action);
    rules.add(cluster.acl(below(place, word), prefixed));
    var exactly = new LinkedHashSet<String>();
    exactly.add(own);
    exactly.addAll(names.literal());
    for (String literal : exactly) {
      var exact = new Acl(resource, literal, Acl.Pattern.LITERAL, service.principal(), action);
      rules.add(cluster.acl(below(place, word + "/" + literal), exact));
    }
    return rules;
  }

  private static Place below(Place place, String name) {
    return Place.of(place.name() + "/" + name, place.parent(), place.origin());
  }
}
