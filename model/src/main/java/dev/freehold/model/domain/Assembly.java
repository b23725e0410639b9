package dev.freehold.model.domain;

import dev.freehold.model.airflow.AirflowKeys;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.grant.GrantKeys;
import dev.freehold.model.load.DomainTexts;
import dev.freehold.model.load.SourceFile;
import dev.freehold.model.shape.Checks;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges the files of one domain; a key in two of them is reported with both places. */
public final class Assembly {
  private static final Set<String> LISTS = Set.of("grants", "uses");
  private static final Set<String> MAPS =
      Set.of("services", "topics", "connectors", "warehouses", "airflow");

  private final DomainTexts texts;
  private final Problems problems;
  private final Map<String, Field> head = new LinkedHashMap<>();
  private final Map<String, Map<String, Field>> maps = new LinkedHashMap<>();
  private final Map<String, List<Node>> lists = new LinkedHashMap<>();
  private final Map<String, Field> airflow = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();
  private final Set<String> partial = new HashSet<>();
  private final Map<String, List<Mapping>> brokenItems = new LinkedHashMap<>();

  public Assembly(DomainTexts texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
  }

  public DomainSource merge() {
    if (!texts.complete()) {
      partial.addAll(MAPS);
      partial.addAll(LISTS);
    }
    texts.own().forEach(this::add);
    Map<Section, Mapping> sections = new LinkedHashMap<>();
    Span whole = Span.ofFile(texts.name() + "/domain.yaml");
    for (Section section : Section.values()) {
      sections.put(section, new Mapping(maps.getOrDefault(section.key(), Map.of()), whole));
    }
    Map<String, Mapping> overlays = new LinkedHashMap<>();
    for (SourceFile overlay : texts.overlays()) {
      overlays.put(overlay.stem(), overlay.tree());
      checkOverlay(overlay, sections);
    }
    checkName();
    return new DomainSource(
        texts.name(),
        new Mapping(head, whole),
        sections,
        lists.getOrDefault("grants", List.of()),
        lists.getOrDefault("uses", List.of()),
        new Mapping(airflow, whole),
        overlays,
        texts.beside(),
        new Faults(
            broken,
            partial,
            brokenItems.getOrDefault("grants", List.of()),
            brokenItems.getOrDefault("uses", List.of())));
  }

  private void add(SourceFile file) {
    for (Field field : file.tree().fields()) {
      if (!file.isClean()) {
        doubt(field);
      }
      if (LISTS.contains(field.key())) {
        lists.computeIfAbsent(field.key(), key -> new ArrayList<>()).addAll(items(field, file));
      } else if (MAPS.contains(field.key())) {
        addMap(field, file);
      } else if (!field.key().equals("version")) {
        once(head, field, "");
      }
    }
  }

  /** Under a misspelt key anything may stand; a section that is no map or list hides its names. */
  private void doubt(Field field) {
    boolean empty = field.value() instanceof Scalar scalar && scalar.isEmpty();
    boolean list = LISTS.contains(field.key());
    if (DomainKeys.FILE.keys().stream().noneMatch(key -> key.name().equals(field.key()))) {
      partial.addAll(MAPS);
      partial.addAll(LISTS);
    } else if ((list && !(field.value() instanceof Sequence))
        || (MAPS.contains(field.key()) && !(field.value() instanceof Mapping) && !empty)) {
      partial.add(field.key());
    }
  }

  private void addMap(Field section, SourceFile file) {
    if (!(section.value() instanceof Mapping map)) {
      return;
    }
    if (section.key().equals("airflow")) {
      if (file.isClean() || isGood(AirflowKeys.SHAPE, map, section.keySpan())) {
        map.fields().forEach(this::addAirflow);
      } else {
        partial.add(section.key());
      }
      return;
    }
    Map<String, Field> entries = maps.computeIfAbsent(section.key(), key -> new LinkedHashMap<>());
    for (Field entry : map.fields()) {
      once(entries, entry, section.key() + "/");
      boolean good =
          file.isClean()
              || (Names.isName(entry.key(), "._-")
                  && isGood(shape(section.key()), entry.value(), entry.keySpan()));
      if (!good) {
        broken.add(section.key() + "/" + entry.key());
      }
    }
  }

  private void addAirflow(Field part) {
    Field before = airflow.get(part.key());
    if (before == null || !(before.value() instanceof Mapping above)) {
      airflow.put(part.key(), part);
    } else if (part.value() instanceof Mapping below) {
      Map<String, Field> both = new LinkedHashMap<>();
      above.fields().forEach(field -> both.put(field.key(), field));
      below.fields().forEach(field -> once(both, field, part.key() + "/"));
      Mapping merged = new Mapping(both, above.span());
      airflow.put(part.key(), new Field(part.key(), before.keySpan(), merged));
    }
  }

  private List<Node> items(Field list, SourceFile file) {
    Node node = list.value();
    List<Node> items = Mapping.of(List.of(list), node.span()).items(list.key());
    if (file.isClean()) {
      return items;
    }
    ObjectShape shape =
        (ObjectShape) (list.key().equals("grants") ? GrantKeys.GRANTS : GrantKeys.USES).item();
    List<Node> good = new ArrayList<>();
    for (Node item : items) {
      if (isGood(shape, item, item.span())) {
        good.add(item);
      } else {
        Mapping map = item instanceof Mapping given ? given : Mapping.empty(item.span());
        brokenItems
            .computeIfAbsent(list.key(), key -> new ArrayList<>())
            .add(shape.sound(map, Checks.Substitution.ALLOWED));
      }
    }
    return good;
  }

  private void once(Map<String, Field> fields, Field field, String path) {
    Field first = fields.putIfAbsent(field.key(), field);
    if (first != null) {
      String detail = path + field.key() + " is already defined in " + first.keySpan().file();
      problems.add(
          Diagnostic.error(Code.KEY_IN_TWO_FILES, field.keySpan(), detail, "keep one of the two")
              .with("the other one", first.keySpan()));
    }
  }

  private static boolean isGood(ObjectShape shape, Node node, Span at) {
    Problems found = new Problems();
    shape.check(node, at, new Checks(found, Checks.Substitution.ALLOWED));
    return !found.any();
  }

  private static ObjectShape shape(String key) {
    return Section.valueOf(key.toUpperCase(java.util.Locale.ROOT)).shape();
  }

  private void checkOverlay(SourceFile overlay, Map<Section, Mapping> sections) {
    for (Section section : Section.values()) {
      Mapping known = sections.get(section);
      for (Field entry : overlay.tree().map(section.key()).fields()) {
        if (!known.has(entry.key()) && !partial.contains(section.key())) {
          String detail = texts.name() + " has no " + section.kind().word() + " " + entry.key();
          String hint = Nearest.hint(entry.key(), known.keys());
          problems.error(Code.UNKNOWN_OVERLAY_ENTRY, entry.keySpan(), detail, hint);
        }
        if (section == Section.WAREHOUSES && known.has(entry.key())) {
          checkItems(known.map(entry.key()), entry);
        }
        if (!overlay.isClean() && !isGood(section.overlay(), entry.value(), entry.keySpan())) {
          broken.add(section.key() + "/" + entry.key());
        }
      }
    }
  }

  /** An overlay adds no table either. */
  private void checkItems(Mapping warehouse, Field overlay) {
    Mapping changes =
        overlay.value() instanceof Mapping map ? map : Mapping.empty(overlay.keySpan());
    for (String kind : List.of("tables", "views", "routines")) {
      Mapping known = warehouse.map(kind);
      for (Field item : changes.map(kind).fields()) {
        if (!known.has(item.key())) {
          String detail = overlay.key() + " has no " + item.key() + " among its " + kind;
          String hint = Nearest.hint(item.key(), known.keys());
          problems.error(Code.UNKNOWN_OVERLAY_ENTRY, item.keySpan(), detail, hint);
        }
      }
    }
  }

  private void checkName() {
    Optional<Field> name = Optional.ofNullable(head.get("domain"));
    if (name.isPresent() && DomainKeys.DOMAIN.shape().read(name.get().value()).isPresent()) {
      String given = name.get().value().text();
      if (!given.equals(texts.name())) {
        String detail = "the folder is " + texts.name() + ", not " + given;
        problems.error(
            Code.DOMAIN_NAME_MISMATCH,
            name.get().value().span(),
            detail,
            "write domain: " + texts.name());
      }
    }
  }
}
