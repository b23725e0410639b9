package dev.freehold.model;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.model.diagnostic.Sources;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Assembly;
import dev.freehold.model.domain.DomainSource;
import dev.freehold.model.load.SourceFile;
import dev.freehold.model.load.Texts;
import dev.freehold.model.platform.CatalogueReader;
import dev.freehold.model.platform.PlatformCheck;
import dev.freehold.model.platform.PlatformReader;
import dev.freehold.model.platform.PlatformSource;
import dev.freehold.model.scope.Directory;
import dev.freehold.model.scope.FileTexts;
import dev.freehold.model.yaml.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An organisation's folder, read and checked: the way into the model. */
public final class Organisation {
  private final List<Diagnostic> problems;
  private final Sources sources;
  private final List<Resolver> resolver;

  private Organisation(List<Diagnostic> problems, Sources sources, Optional<Resolver> resolver) {
    this.problems = problems;
    this.sources = sources;
    this.resolver = resolver.stream().toList();
  }

  /** Reads every file; a problem, a missing folder included, is in {@link #report()}. */
  public static Organisation load(Path root) {
    return load(root, Limits.standard());
  }

  /** Reads every file within other limits than the standard ones. */
  public static Organisation load(Path root, Limits limits) {
    Problems problems = new Problems();
    Texts texts = Texts.read(root, limits, problems);
    List<DomainSource> domains =
        texts.domains().parallelStream()
            .map(domain -> new Assembly(domain, problems).merge())
            .toList();
    Optional<Resolver> resolver = resolver(texts, domains, problems);
    return new Organisation(problems.sorted(), texts.sources(), resolver);
  }

  /** Without a clean platform.yaml entries are judged by themselves and nothing is resolved. */
  private static Optional<Resolver> resolver(
      Texts texts, List<DomainSource> domains, Problems problems) {
    CatalogueReader catalogues = new CatalogueReader(texts.platform(), problems);
    SourceFile file = texts.platform().single().get("platform");
    Directory directory = DirectoryReader.read(domains);
    if (file == null || !file.isClean()) {
      judgeEntries(new Resolver(standIn(domains), catalogues, domains, directory), problems);
      return Optional.empty();
    }
    PlatformSource platform = new PlatformReader(file.tree(), problems).read();
    new PlatformCheck(platform, directory, problems).checkRules(catalogues.dataClasses());
    texts.domains().forEach(domain -> checkOverlays(domain.overlays(), platform, problems));
    return Optional.of(new Resolver(platform, catalogues, domains, directory));
  }

  /** An environment per overlay, and one without. */
  private static PlatformSource standIn(List<DomainSource> domains) {
    Set<String> names = new HashSet<>(Set.of(""));
    domains.forEach(domain -> names.addAll(domain.overlays().keySet()));
    return PlatformReader.standIn(names);
  }

  private static void judgeEntries(Resolver resolver, Problems problems) {
    for (String environment : resolver.platform().environments().keySet()) {
      Problems found = new Problems();
      resolver.resolve(environment, found);
      problems.addAll(found, code -> !code.needsPlatform());
    }
  }

  private static void checkOverlays(
      List<SourceFile> overlays, PlatformSource platform, Problems problems) {
    for (SourceFile overlay : overlays) {
      if (!platform.environments().containsKey(overlay.stem())) {
        problems.error(
            Code.UNKNOWN_ENVIRONMENT,
            Span.ofFile(overlay.name()),
            "there is no environment " + overlay.stem(),
            Nearest.hint(overlay.stem(), platform.environments().keySet()));
      }
    }
  }

  /** The problems of the files by themselves. */
  public Report report() {
    return new Report(problems, sources);
  }

  /** Problems that somebody else has found, with the lines that they are about. */
  public Report report(List<Diagnostic> found) {
    return new Report(found, sources);
  }

  /** The problems of all files and all environments; one that several environments have, once. */
  public Report check() {
    List<Diagnostic> all = new ArrayList<>(problems);
    Set<Diagnostic> known = new HashSet<>(problems);
    Set<Map.Entry<Code, Span>> places = new HashSet<>();
    for (String name : environments()) {
      Set<Map.Entry<Code, Span>> seen = Set.copyOf(places);
      for (Diagnostic each : environment(name).report().diagnostics()) {
        Map.Entry<Code, Span> place = Map.entry(each.code(), each.span());
        if (!seen.contains(place) && known.add(each)) {
          all.add(each);
        }
        places.add(place);
      }
    }
    return new Report(all, sources);
  }

  /** The environments of platform.yaml, sorted; none when it has a fault. */
  public List<String> environments() {
    return resolver.stream()
        .flatMap(each -> each.platform().environments().keySet().stream())
        .toList();
  }

  /** Those of them that are not {@code local: true}. */
  public List<String> remoteEnvironments() {
    return resolver.stream().flatMap(each -> each.platform().remote().stream()).toList();
  }

  /** One environment resolved; refused while any file has an error. */
  public Result<Platform> environment(String name) {
    if (resolver.isEmpty()) {
      return new Result.Refused<>(report());
    }
    if (!environments().contains(name)) {
      List<Diagnostic> all = new ArrayList<>(problems);
      all.add(
          Diagnostic.error(
              Code.UNKNOWN_ENVIRONMENT,
              Span.ofFile("platform/platform.yaml"),
              "there is no environment " + name,
              Nearest.hint(name, environments())));
      return new Result.Refused<>(new Report(all, sources));
    }
    Problems found = new Problems();
    found.addAll(problems);
    Platform platform = resolver.get(0).resolve(name, found);
    Report report = new Report(found.sorted(), sources);
    return report.hasErrors()
        ? new Result.Refused<>(report)
        : new Result.Usable<>(platform, report);
  }

  /**
   * An environment as far as it can be made while files have errors: what is faulty, or needs what
   * is, may be missing. Only to find out what is behind an error.
   */
  public Platform draft(String name) {
    if (!environments().contains(name)) {
      throw new IllegalArgumentException("no environment " + name);
    }
    return resolver.get(0).resolve(name, new Problems());
  }

  /** The texts of the schemas and of the SQL beside the domains' files. */
  public FileTexts files() {
    return resolver.stream()
        .findFirst()
        .map(Resolver::files)
        .orElse((file, found) -> Optional.empty());
  }

  /**
   * Where a value came from: {@code explain("payments", "prod", "topic/transactions",
   * "retention")}.
   */
  public Result<Explanation> explain(String domain, String environment, String entry, String key) {
    return environment(environment)
        .fold(
            (platform, report) -> new Explainer(platform, sources).explain(domain, entry, key),
            Result.Refused::new);
  }
}
