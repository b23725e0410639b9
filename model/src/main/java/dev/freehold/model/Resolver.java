package dev.freehold.model;

import dev.freehold.model.column.Schemas;
import dev.freehold.model.crossing.Crossings;
import dev.freehold.model.crossing.Doubts;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.domain.DomainReader;
import dev.freehold.model.domain.DomainSource;
import dev.freehold.model.domain.Everybody;
import dev.freehold.model.domain.PhysicalNames;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.environment.Environment;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.Granted;
import dev.freehold.model.platform.CatalogueReader;
import dev.freehold.model.platform.EnvironmentReader;
import dev.freehold.model.platform.PlatformCheck;
import dev.freehold.model.platform.PlatformSource;
import dev.freehold.model.scope.Catalogue;
import dev.freehold.model.scope.Directory;
import dev.freehold.model.scope.FileTexts;
import dev.freehold.model.scope.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the platform of one environment from the organisation's trees. */
final class Resolver {
  private final PlatformSource platform;
  private final CatalogueReader catalogues;
  private final List<DomainSource> domains;
  private final Directory directory;
  private final Schemas schemas = new Schemas();

  Resolver(
      PlatformSource platform,
      CatalogueReader catalogues,
      List<DomainSource> domains,
      Directory directory) {
    this.platform = platform;
    this.catalogues = catalogues;
    this.domains = domains;
    this.directory = directory;
  }

  PlatformSource platform() {
    return platform;
  }

  /** The texts of all domains' schemas and SQL. */
  FileTexts files() {
    return domains.stream()
        .findFirst()
        .map(domain -> domain.files().texts())
        .orElse((file, problems) -> Optional.empty());
  }

  /** The platform; of no use when anything was reported. */
  Platform resolve(String name, Problems problems) {
    Environment environment = new EnvironmentReader(platform, problems).read(name);
    new PlatformCheck(platform, directory, problems).checkPlacement(environment);
    List<DomainReader> readers = readers(environment, problems);
    readers.parallelStream().forEach(DomainReader::readEntries);
    Map<String, DomainReader> byName = new TreeMap<>();
    readers.forEach(reader -> byName.put(reader.name(), reader));
    Everybody everybody = new Everybody(byName);
    List<Grant> grants =
        readers.parallelStream()
            .flatMap(reader -> reader.readGrants(everybody::service).stream())
            .toList();
    List<EntryRef> inDoubt =
        readers.stream().flatMap(reader -> reader.grantsInDoubt().stream()).toList();
    Granted granted = new Granted(grants, inDoubt);
    List<Domain> made =
        readers.parallelStream().map(reader -> reader.read(granted, everybody)).toList();
    new PhysicalNames(problems).check(made);
    Platform resolved = new Platform(platform.organisation(), environment, made);
    Set<String> uses =
        readers.stream()
            .filter(DomainReader::usesInDoubt)
            .map(DomainReader::name)
            .collect(Collectors.toSet());
    new Crossings(resolved, new Doubts(uses, granted), problems).check();
    return resolved;
  }

  private List<DomainReader> readers(Environment environment, Problems problems) {
    Catalogue catalogue = catalogues.read(platform, environment.name());
    return domains.stream()
        .filter(domain -> environment.has(domain.name()))
        .map(domain -> reader(domain, environment, catalogue, problems))
        .toList();
  }

  private DomainReader reader(
      DomainSource domain, Environment environment, Catalogue catalogue, Problems problems) {
    Scope scope =
        new Scope(
            domain.name(), environment, catalogue, directory, domain.files(), schemas, problems);
    return new DomainReader(domain, scope, platform.defaults());
  }
}
