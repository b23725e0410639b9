package dev.freehold.engine.state;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState.Kind;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.value.Fields;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects a {@link ResourceState}. */
public final class ResourceStateBuilder {
  private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
  private Urn urn;
  private Kind kind;
  private String id = "";
  private Fields inputs = Fields.EMPTY;
  private Fields outputs = Fields.EMPTY;
  private Urn parent = Urn.NONE;
  private String provider = "";
  private List<Urn> dependencies = List.of();
  private SortedMap<String, List<Urn>> propertyDependencies = new TreeMap<>();
  private List<String> additionalSecretOutputs = List.of();
  private List<String> ignoreChanges = List.of();
  private List<String> replaceOnChanges = List.of();
  private List<String> initErrors = List.of();
  private String importId = "";
  private String created = "";
  private String modified = "";
  private SortedMap<String, String> kept = new TreeMap<>();

  ResourceStateBuilder(Urn urn, Kind kind) {
    this.urn = urn;
    this.kind = kind;
  }

  ResourceStateBuilder(ResourceState from) {
    urn = from.urn();
    kind = from.kind();
    id = from.id();
    inputs = from.inputs();
    outputs = from.outputs();
    parent = from.parent();
    provider = from.provider();
    dependencies = from.dependencies();
    propertyDependencies = from.propertyDependencies();
    marks.addAll(from.marks());
    additionalSecretOutputs = from.additionalSecretOutputs();
    ignoreChanges = from.ignoreChanges();
    replaceOnChanges = from.replaceOnChanges();
    initErrors = from.initErrors();
    importId = from.importId();
    created = from.created();
    modified = from.modified();
    kept = from.kept();
  }

  public ResourceStateBuilder urn(Urn value) {
    urn = value;
    return this;
  }

  ResourceStateBuilder kind(Kind value) {
    kind = value;
    return this;
  }

  public ResourceStateBuilder id(String value) {
    id = value;
    return this;
  }

  public ResourceStateBuilder inputs(Fields value) {
    inputs = value;
    return this;
  }

  public ResourceStateBuilder outputs(Fields value) {
    outputs = value;
    return this;
  }

  public ResourceStateBuilder parent(Urn value) {
    parent = value;
    return this;
  }

  public ResourceStateBuilder provider(String value) {
    provider = value;
    return this;
  }

  public ResourceStateBuilder dependencies(List<Urn> value) {
    dependencies = value;
    return this;
  }

  public ResourceStateBuilder propertyDependencies(SortedMap<String, List<Urn>> value) {
    propertyDependencies = value;
    return this;
  }

  public ResourceStateBuilder mark(Mark mark) {
    marks.add(mark);
    return this;
  }

  public ResourceStateBuilder unmark(Mark mark) {
    marks.remove(mark);
    return this;
  }

  public ResourceStateBuilder additionalSecretOutputs(List<String> value) {
    additionalSecretOutputs = value;
    return this;
  }

  public ResourceStateBuilder ignoreChanges(List<String> value) {
    ignoreChanges = value;
    return this;
  }

  public ResourceStateBuilder replaceOnChanges(List<String> value) {
    replaceOnChanges = value;
    return this;
  }

  public ResourceStateBuilder initErrors(List<String> value) {
    initErrors = value;
    return this;
  }

  public ResourceStateBuilder importId(String value) {
    importId = value;
    return this;
  }

  public ResourceStateBuilder created(String value) {
    created = value;
    return this;
  }

  public ResourceStateBuilder modified(String value) {
    modified = value;
    return this;
  }

  /** Keeps the JSON text of a field that only passes through. */
  ResourceStateBuilder keep(String field, String json) {
    var all = new TreeMap<>(kept);
    all.put(field, json);
    kept = all;
    return this;
  }

  public ResourceState build() {
    return new ResourceState(
        urn,
        kind,
        id,
        inputs,
        outputs,
        parent,
        provider,
        dependencies,
        propertyDependencies,
        marks,
        additionalSecretOutputs,
        ignoreChanges,
        replaceOnChanges,
        initErrors,
        importId,
        created,
        modified,
        kept);
  }
}
