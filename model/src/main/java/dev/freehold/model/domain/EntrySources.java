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
  /** Whether an entry's values are what its author meant. */
  enum Certainty {
    SOUND,
    /** Something of it could not be read: only what it refers to can be judged. */
    IN_DOUBT
  }

  /** An entry with the template it is made from. */
  record Made(EntrySource source, TemplateUse template, Certainty certainty) {}

  private static final Checks.Substitution ALLOWED = Checks.Substitution.ALLOWED;

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
    boolean broken = domain.faults().has(section, entry.key());
    Mapping written =
        entry.value() instanceof Mapping map ? map : Mapping.empty(entry.value().span());
    Mapping own = broken ? section.shape().sound(written, ALLOWED) : written;
    Optional<Templates.Applied> template =
        scope.catalogue().templates().apply(own, section.kind(), scope.problems());
    Certainty certainty =
        broken || (own.has("template") && template.isEmpty())
            ? Certainty.IN_DOUBT
            : Certainty.SOUND;
    List<Layer> layers = new ArrayList<>(5);
    layers.addAll(defaults.get(section));
    template.ifPresent(applied -> layers.add(applied.layer()));
    layers.add(new Layer("domain", own));
    String environment = scope.environment().name();
    Mapping overlay = domain.overlays().getOrDefault(environment, own);
    if (overlay != own && overlay.map(section.key()).has(entry.key())) {
      Mapping over = overlay.map(section.key()).map(entry.key());
      Mapping good = broken ? section.overlay().sound(over, ALLOWED) : over;
      layers.add(new Layer("overlay " + environment, good));
    }
    EntryRef ref = new EntryRef(section.kind(), domain.name(), entry.key());
    return substituted(section, entry, Merge.of(layers), certainty)
        .map(merged -> new EntrySource(ref, entry.keySpan(), layers, merged))
        .map(
            source ->
                new Made(
                    source,
                    template.map(Templates.Applied::use).orElse(TemplateUse.none()),
                    certainty));
  }

  private Optional<Mapping> substituted(
      Section section, Field entry, Mapping merged, Certainty certainty) {
    if (!Substitution.isIn(merged)) {
      return Optional.of(merged);
    }
    Problems found = new Problems();
    Mapping values = new Substitution(scope.environment(), found).in(merged);
    if (!found.any() && certainty == Certainty.SOUND) {
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
