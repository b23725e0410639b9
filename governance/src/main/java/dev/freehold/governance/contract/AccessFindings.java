package dev.freehold.governance.contract;

import dev.freehold.governance.contract.Break.Kind;
import dev.freehold.governance.contract.Consumer.Means;
import dev.freehold.governance.contract.Grants.Reach;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.warehouse.View;
import dev.freehold.model.warehouse.Warehouse;
import java.util.function.Consumer;

/** Access that somebody uses and that is taken away. What ends on a day that was agreed is not. */
final class AccessFindings {
  private final Versions versions;
  private final Consumers before;
  private final Consumers now;
  private final Consumer<Finding> findings;

  AccessFindings(Versions versions, Consumers before, Consumers now, Consumer<Finding> findings) {
    this.versions = versions;
    this.before = before;
    this.now = now;
    this.findings = findings;
  }

  void find() {
    before
        .all()
        .filter(
            each -> each.means() == Means.USE && each.holdsUp() && versions.stays(each.target()))
        .forEach(use -> use.services().forEach(service -> withdrawn(use, service)));
    versions
        .domains()
        .flatMap(domain -> domain.warehouses().stream())
        .map(Warehouse::views)
        .forEach(views -> views.forEach(this::unshared));
  }

  private void withdrawn(dev.freehold.governance.contract.Consumer use, EntryRef service) {
    EntryRef target = use.target();
    Reach was = before.grants().reach(target, service);
    Reach is = now.grants().reach(target, service);
    boolean gone = is == Reach.NONE;
    if (was.compareTo(Reach.ENDED) > 0 && (gone || (was == Reach.WHOLE && is == Reach.PART))) {
      String what = service + (gone ? " may no longer read it" : " may no longer read all of it");
      findings.accept(
          new Finding(
              Kind.ACCESS,
              target,
              target,
              "",
              what,
              now.grants().behind(target, service).map(each -> each.span().toString()).orElse(""),
              each -> each.means() == Means.USE && each.by().contains(service)));
    }
  }

  private void unshared(View old) {
    if (old.shareWith().isEmpty()) {
      return;
    }
    for (View view : versions.now().view(old.ref()).stream().toList()) {
      for (EntryRef reader : old.shareWith()) {
        if (!view.shareWith().contains(reader)) {
          String what = "it is no longer shared with " + reader;
          findings.accept(
              Finding.whole(Kind.ACCESS, old.ref(), view.ref(), what, view.span())
                  .only(each -> isReader(each, reader) && !isGranted(each)));
        }
      }
    }
  }

  private static boolean isReader(
      dev.freehold.governance.contract.Consumer consumer, EntryRef warehouse) {
    return consumer.means() == Means.SQL && consumer.by().get(0).entry().equals(warehouse);
  }

  private boolean isGranted(dev.freehold.governance.contract.Consumer consumer) {
    return consumer.services().stream()
        .anyMatch(each -> now.grants().reach(consumer.target(), each).compareTo(Reach.ENDED) > 0);
  }
}
