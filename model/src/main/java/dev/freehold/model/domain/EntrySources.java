package dev.freehold.model.domain;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Layer;
import dev.freehold.model.entry.Merge;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.shape.Checks;
import dev.freehold.model.template.TemplateUse;
import dev.freehold.model.template.Templates;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays the four layers of each entry of a domain over each other. */
final class EntrySources {
  /** An entry with the template it is made from. */
  record Made(EntrySource source, TemplateUse template) {}

  private final DomainSource domain;
  private final Scope scope;
  private final Map<Section, List<Layer>> defaults;

  EntrySources(DomainSource domain, Scope scope, Map<Section, List<Layer>> defaults) {
    this.domain = domain;
    this.scope = scope;
    this.defaults = defaults;
  }

  List<Made> of(Section section) {
    List<Made> made = new ArrayList<>();
    List<Field> fields = new ArrayList<>(domain.sections().get(section).fields());
    fields.sort(java.util.Comparator.comparing(Field::key));
    fields.forEach(entry -> make(section, entry).ifPresent(made::add));
    return withoutRenameConflicts(made);
  }

  private Optional<Made> make(Section section, Field entry) {
    if (domain.broken().contains(section.key() + "/" + entry.key())) {
      return Optional.empty();
    }
    Mapping own = entry.value() instanceof Mapping map ? map : Mapping.empty(entry.value().span());
    Optional<Templates.Applied> template =
        scope.catalogue().templates().apply(own, section.kind(), scope.problems());
    List<Layer> layers = new ArrayList<>(5);
    layers.addAll(defaults.get(section));
    template.ifPresent(applied -> layers.add(applied.layer()));
    layers.add(new Layer("domain", own));
    String environment = scope.environment().name();
    Mapping overlay = domain.overlays().getOrDefault(environment, own);
    if (overlay != own && overlay.map(section.key()).has(entry.key())) {
      layers.add(new Layer("overlay " + environment, overlay.map(section.key()).map(entry.key())));
    }
    EntryRef ref = new EntryRef(section.kind(), domain.name(), entry.key());
    return substituted(section, entry, Merge.of(layers))
        .map(merged -> new EntrySource(ref, entry.keySpan(), layers, merged))
        .map(
            source ->
                new Made(source, template.map(Templates.Applied::use).orElse(TemplateUse.none())));
  }

  private Optional<Mapping> substituted(Section section, Field entry, Mapping merged) {
    if (!Substitution.isIn(merged)) {
      return Optional.of(merged);
    }
    Problems found = new Problems();
    Mapping values = new Substitution(scope.environment(), found).in(merged);
    if (!found.any()) {
      Checks checks = new Checks(found, Checks.Substitution.REFUSED);
      section.shape().check(values, entry.keySpan(), checks);
    }
    scope.problems().addAll(found.sorted());
    return found.any() ? Optional.empty() : Optional.of(values);
  }

  private List<Made> withoutRenameConflicts(List<Made> made) {
    Map<String, EntrySource> taken = new HashMap<>();
    made.forEach(each -> taken.put(each.source().name(), each.source()));
    return made.stream().filter(each -> isFree(each.source(), taken)).toList();
  }

  private boolean isFree(EntrySource source, Map<String, EntrySource> taken) {
    for (Located<String> old : EntryKeys.previously(source.merged())) {
      EntrySource other = taken.putIfAbsent(old.value(), source);
      if (other != null) {
        String detail = old.value() + " is " + (other == source ? "its own name" : "taken");
        scope
            .problems()
            .add(
                Diagnostic.error(
                        Code.RENAME_CONFLICT, old.span(), detail, "name an entry that is gone")
                    .with("the other entry", other.span()));
        return false;
      }
    }
    return true;
  }
}
