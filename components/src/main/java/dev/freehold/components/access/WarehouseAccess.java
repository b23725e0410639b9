package dev.freehold.components.access;

import dev.freehold.components.access.ClassAccess.Sight;
import dev.freehold.components.google.GoogleAccess;
import dev.freehold.components.google.GoogleProject;
import dev.freehold.components.google.Member;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.Platform;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.Grantee;
import dev.freehold.model.grant.Level;
import dev.freehold.model.service.Service;
import dev.freehold.model.unit.Deadline;
import dev.freehold.model.warehouse.Item;
import dev.freehold.model.warehouse.View;
import dev.freehold.model.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All accesses to all warehouses of a platform on one day. */
public final class WarehouseAccess {
  private static final Comparator<GoogleAccess> ORDER =
      Comparator.comparing(GoogleAccess::id)
          .thenComparing(access -> access.origin().entry())
          .thenComparing(access -> access.until().toString());

  private final Platform platform;
  private final GoogleProject project;
  private final LocalDate today;
  private final Readers readers = new Readers();
  private final Map<EntryRef, SortedMap<String, ClassAccess>> clear = new HashMap<>();
  private final Map<EntryRef, Set<GoogleAccess>> throughViews = new HashMap<>();
  private final Set<EntryRef> services = new HashSet<>();

  private WarehouseAccess(Platform platform, GoogleProject project, LocalDate today) {
    this.platform = platform;
    this.project = project;
    this.today = today;
  }

  public static WarehouseAccess of(Platform platform, GoogleProject project, LocalDate today) {
    var index = new WarehouseAccess(platform, project, today);
    for (Domain domain : platform.domains()) {
      if (!domain.retired().reached(today)) {
        domain.warehouses().forEach(index::own);
        domain.grants().forEach(index::granted);
      }
    }
    index.readers.share(platform);
    Readers.warehouses(platform).forEach(index::followViews);
    return index;
  }

  /** Who has access to a whole warehouse, or to one table or view; sorted by name. */
  public Collection<GoogleAccess> to(EntryRef thing) {
    return readers.of(thing);
  }

  /** Whether a service has ever been given anything in the project, also what has ended. */
  public boolean hasAccount(Service service) {
    return services.contains(service.ref());
  }

  /** How those who read anything of a warehouse see columns of the class, by name. */
  public Collection<ClassAccess> sights(Warehouse warehouse, DataClass dataClass) {
    var sights = new TreeMap<String, ClassAccess>();
    sees(warehouse)
        .forEach(
            access -> {
              if (access.level() != Level.DESCRIBE) {
                sights.merge(access.name(), masked(access, dataClass), WarehouseAccess::longer);
              }
            });
    clear
        .getOrDefault(warehouse.ref(), new TreeMap<>())
        .values()
        .forEach(
            each -> {
              if (each.dataClass().equals(dataClass.name())) {
                sights.put(each.name() + " " + each.sight(), each);
              }
            });
    return sights.values();
  }

  private static ClassAccess longer(ClassAccess one, ClassAccess other) {
    return Readers.later(other.until(), one.until()) ? other : one;
  }

  /** In an order that does not change from run to run. */
  private SortedSet<GoogleAccess> sees(Warehouse warehouse) {
    var all = new TreeSet<>(ORDER);
    all.addAll(throughViews.getOrDefault(warehouse.ref(), Set.of()));
    all.addAll(readers.of(warehouse.ref()));
    warehouse.items().forEach(item -> all.addAll(readers.of(item.ref())));
    return all;
  }

  private static ClassAccess masked(GoogleAccess access, DataClass dataClass) {
    return new ClassAccess(
        dataClass.name(),
        Sight.MASKED,
        access.member(),
        access.name(),
        access.until(),
        access.origin());
  }

  /** Who IAM knows a grantee as: a team without a group is its members. */
  public List<Member> members(Grantee grantee) {
    return List.copyOf(named(grantee).values());
  }

  private SortedMap<String, Member> named(Grantee grantee) {
    var members = new TreeMap<String, Member>();
    String name = grantee.ref().toString();
    grantee.fold(
        service -> members.put(name, account(service)),
        team -> {
          if (team.group().isEmpty()) {
            team.members()
                .forEach(each -> members.put(name + "/" + each.mail(), Member.user(each.mail())));
            return name;
          }
          return members.put(name, Member.group(team.group()));
        },
        user -> members.put(name, Member.user(user.mail())));
    return members;
  }

  private Member account(Service service) {
    services.add(service.ref());
    return Member.serviceAccount(service.serviceAccount(), project);
  }

  private void own(Warehouse warehouse) {
    Origin origin = AccessIndex.origin(warehouse.ref().local(), warehouse.span());
    warehouse.readers().forEach(service -> own(warehouse, service, Level.READ, origin));
    warehouse.writers().forEach(service -> own(warehouse, service, Level.WRITE, origin));
    warehouse.tables().stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(rows -> rows.to().stream())
        .forEach(this::members);
  }

  private void own(Warehouse warehouse, Service service, Level level, Origin origin) {
    Member member = account(service);
    readers.add(
        warehouse.ref(),
        new GoogleAccess(member, service.ref().toString(), level, Deadline.open(), origin));
  }

  private void granted(Grant grant) {
    boolean item = platform.item(grant.target()).isPresent();
    if (!item && platform.warehouse(grant.target()).isEmpty()) {
      return;
    }
    SortedMap<String, Member> members = named(grant.grantee());
    if (grant.until().passed(today)) {
      return;
    }
    Origin origin = origin(grant);
    members.forEach(
        (name, member) -> {
          readers.add(
              grant.target(), new GoogleAccess(member, name, grant.level(), grant.until(), origin));
          grant.clear().forEach(each -> clear(grant, each, name, member, origin));
        });
  }

  private void clear(Grant grant, DataClass dataClass, String name, Member member, Origin origin) {
    var sight = new ClassAccess(dataClass.name(), Sight.CLEAR, member, name, grant.until(), origin);
    clear
        .computeIfAbsent(grant.target().entry(), ref -> new TreeMap<>())
        .merge(dataClass.name() + " " + name, sight, WarehouseAccess::longer);
  }

  /** The grant as the plan names it. */
  private static Origin origin(Grant grant) {
    String what =
        grant.level().word() + " " + grant.target().local() + " to " + grant.grantee().ref();
    return AccessIndex.origin("grant " + what, grant.span());
  }

  /** Whoever reads a view of this warehouse reads, through it, all warehouses that it reads. */
  private void followViews(Warehouse warehouse) {
    for (View view : warehouse.views()) {
      Set<EntryRef> read = new HashSet<>();
      follow(view, read);
      for (EntryRef each : read) {
        Set<GoogleAccess> through =
            throughViews.computeIfAbsent(each.entry(), ref -> new HashSet<>());
        through.addAll(readers.of(view.ref()));
        through.addAll(readers.of(warehouse.ref()));
      }
    }
  }

  private void follow(View view, Set<EntryRef> read) {
    for (EntryRef target : view.sql().targets()) {
      if (read.add(target)) {
        platform.view(target).ifPresent(next -> follow(next, read));
      }
    }
  }

  /** What somebody who reads something else may do with a view that is shared with it. */
  static GoogleAccess reading(GoogleAccess access, Item view) {
    Span span = view.span();
    return new GoogleAccess(
        access.member(),
        access.name(),
        Level.READ,
        access.until(),
        AccessIndex.origin(view.ref().local(), span));
  }
}
