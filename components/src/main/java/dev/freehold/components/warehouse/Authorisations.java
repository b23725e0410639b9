package dev.freehold.components.warehouse;

import dev.freehold.components.access.WarehouseAccess;
import dev.freehold.components.warehouse.ViewSpec.Authorisation;
import dev.freehold.model.Platform;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.warehouse.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which views read datasets on behalf of whoever reads them: those that somebody may read without
 * the rest of their warehouse, and the views of the same domain that those read. Only the owner's
 * own views are ever let in: whoever may change a view could read with it what it is let into.
 */
final class Authorisations {
  private final Platform platform;
  private final Set<EntryRef> authorised = new HashSet<>();

  Authorisations(Platform platform, WarehouseAccess accesses) {
    this.platform = platform;
    platform.domains().stream()
        .flatMap(domain -> views(domain).stream())
        .filter(view -> !accesses.to(view.ref()).isEmpty() || !view.shareWith().isEmpty())
        .forEach(this::let);
  }

  private static List<View> views(Domain domain) {
    return domain.warehouses().stream().flatMap(each -> each.views().stream()).toList();
  }

  private void let(View view) {
    if (authorised.add(view.ref())) {
      for (EntryRef target : view.sql().targets()) {
        if (target.domain().equals(view.ref().domain())) {
          platform.view(target).ifPresent(this::let);
        }
      }
    }
  }

  /** The datasets of its own domain that a view is let into. */
  List<Authorisation> of(View view) {
    if (!authorised.contains(view.ref())) {
      return List.of();
    }
    return view.sql().targets().stream()
        .filter(target -> target.domain().equals(view.ref().domain()))
        .map(EntryRef::entry)
        .distinct()
        .flatMap(each -> platform.warehouse(each).stream())
        .map(each -> new Authorisation(each.name(), each.physicalName()))
        .toList();
  }
}
