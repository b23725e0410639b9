package dev.freehold.model.platform;

import dev.freehold.model.connector.ConnectorKeys;
import dev.freehold.model.connector.ConnectorReader;
import dev.freehold.model.connector.ConnectorType;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.dataclass.DataClassReader;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Section;
import dev.freehold.model.environment.Naming;
import dev.freehold.model.load.PlatformTexts;
import dev.freehold.model.load.SourceFile;
import dev.freehold.model.scope.Catalogue;
import dev.freehold.model.scope.Known;
import dev.freehold.model.shape.Key;
import dev.freehold.model.team.Member;
import dev.freehold.model.team.Team;
import dev.freehold.model.team.TeamReader;
import dev.freehold.model.template.Template;
import dev.freehold.model.template.TemplateKeys;
import dev.freehold.model.template.TemplateReader;
import dev.freehold.model.template.Templates;
import dev.freehold.model.yaml.Mapping;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads what the platform team keeps beside platform.yaml. */
public final class CatalogueReader {
  private final PlatformTexts texts;
  private final Problems problems;
  private final Templates templates;
  private final Known<ConnectorType> connectorTypes;
  private final Known<DataClass> dataClasses;

  public CatalogueReader(PlatformTexts texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
    this.templates = readTemplates();
    this.connectorTypes = readConnectorTypes();
    this.dataClasses =
        new Known<>(
            Code.UNKNOWN_DATA_CLASS,
            "data class",
            DataClassReader.read(tree("data-classes"), problems),
            DataClass::span,
            inDoubt("data-classes", "classes"));
  }

  /** The classes from open to closed. */
  public Known<DataClass> dataClasses() {
    return dataClasses;
  }

  /** What one environment sees; only principals and physical names differ. */
  public Catalogue read(PlatformSource platform, String environment) {
    Naming naming = platform.naming(environment);
    Map<String, Team> teams = TeamReader.read(tree("teams"), naming::userPrincipal);
    Map<String, Member> users = new TreeMap<>();
    Map<String, Span> places = new TreeMap<>();
    for (Team team : teams.values()) {
      for (Member member : team.members()) {
        users.put(member.mail(), member);
        places.putIfAbsent(member.mail(), team.span());
      }
    }
    boolean clean = texts.isClean("teams");
    return new Catalogue(
        naming,
        platform.placement(),
        new Known<>(Code.UNKNOWN_TEAM, "team", teams, Team::span, inDoubt("teams", "teams")),
        new Known<>(
            Code.UNKNOWN_USER,
            "member of a team",
            users,
            user -> places.getOrDefault(user.mail(), Span.builtIn()),
            name -> !clean),
        dataClasses,
        connectorTypes,
        templates);
  }

  /** The names under a key are there even when what stands there could not be read. */
  private Predicate<String> inDoubt(String stem, String key) {
    Mapping things = tree(stem).map(key);
    boolean hidden = !texts.isClean(stem) && things.isEmpty();
    return name -> hidden || things.has(name);
  }

  /** The things of a folder whose files have faults; all, where a file does not say its name. */
  private Predicate<String> inDoubt(String folder, Key<String> name) {
    Set<String> faulty = new HashSet<>();
    boolean all = !texts.isRead(folder);
    for (SourceFile file : texts.folder(folder)) {
      if (!file.isClean()) {
        all |= name.in(file.tree()).map(found -> !faulty.add(found.value())).orElse(true);
      }
    }
    boolean any = all;
    return each -> any || faulty.contains(each);
  }

  private Mapping tree(String stem) {
    SourceFile file = texts.single().get(stem);
    return file == null ? Mapping.empty(Span.ofFile("platform/" + stem + ".yaml")) : file.tree();
  }

  private Templates readTemplates() {
    TemplateReader reader = new TemplateReader(problems);
    Map<String, Template> found = new LinkedHashMap<>();
    for (SourceFile file : texts.folder("templates")) {
      if (file.isClean()) {
        reader
            .read(file.tree())
            .ifPresent(template -> once(found, template.id(), template, template.span()));
      }
    }
    Templates all =
        new Templates(
            found.values(), Section::partial, inDoubt("templates", TemplateKeys.TEMPLATE));
    all.check(problems);
    return all;
  }

  private Known<ConnectorType> readConnectorTypes() {
    Map<String, ConnectorType> found = new LinkedHashMap<>();
    for (SourceFile file : texts.folder("connector-types")) {
      ConnectorReader.type(file.tree())
          .ifPresent(type -> once(found, type.name(), type, type.span()));
    }
    return new Known<>(
        Code.UNKNOWN_CONNECTOR_TYPE,
        "connector type",
        found,
        ConnectorType::span,
        inDoubt("connector-types", ConnectorKeys.NAME));
  }

  private <T> void once(Map<String, T> all, String name, T thing, Span span) {
    T first = all.putIfAbsent(name, thing);
    if (first != null) {
      problems.add(
          Diagnostic.error(
              Code.KEY_IN_TWO_FILES,
              span,
              name + " is already defined in another file of the folder",
              "keep one of the two"));
    }
  }
}
