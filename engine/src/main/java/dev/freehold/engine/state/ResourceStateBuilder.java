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

/** The setters of {@link ResourceState.Builder}. */
abstract class ResourceStateBuilder<B extends ResourceStateBuilder<B>> {
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
  }

  abstract B self();

  public B urn(Urn value) {
    urn = value;
    return self();
  }

  public B id(String value) {
    id = value;
    return self();
  }

  public B inputs(Fields value) {
    inputs = value;
    return self();
  }

  public B outputs(Fields value) {
    outputs = value;
    return self();
  }

  public B parent(Urn value) {
    parent = value;
    return self();
  }

  public B provider(String value) {
    provider = value;
    return self();
  }

  public B dependencies(List<Urn> value) {
    dependencies = value;
    return self();
  }

  public B propertyDependencies(SortedMap<String, List<Urn>> value) {
    propertyDependencies = value;
    return self();
  }

  public B mark(Mark mark) {
    marks.add(mark);
    return self();
  }

  public B unmark(Mark mark) {
    marks.remove(mark);
    return self();
  }

  public B additionalSecretOutputs(List<String> value) {
    additionalSecretOutputs = value;
    return self();
  }

  public B ignoreChanges(List<String> value) {
    ignoreChanges = value;
    return self();
  }

  public B replaceOnChanges(List<String> value) {
    replaceOnChanges = value;
    return self();
  }

  public B initErrors(List<String> value) {
    initErrors = value;
    return self();
  }

  public B importId(String value) {
    importId = value;
    return self();
  }

  public B created(String value) {
    created = value;
    return self();
  }

  public B modified(String value) {
    modified = value;
    return self();
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
        modified);
  }
}
