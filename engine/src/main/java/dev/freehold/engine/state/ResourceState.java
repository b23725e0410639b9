package dev.freehold.engine.state;

import dev.freehold.engine.Urn;
import dev.freehold.engine.value.Fields;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One resource of a checkpoint, Pulumi's {@code ResourceV3}.
 *
 * @param kind custom resources have an id and a provider, components have neither
 * @param id empty for components
 * @param parent {@link Urn#NONE} for the stack and default providers
 * @param provider reference {@code <provider URN>::<id>}; empty for components and providers
 * @param dependencies in the order of registration
 * @param propertyDependencies per input, kept with empty lists as the CLI writes them
 * @param initErrors why the last create or update was only partly done
 * @param importId id that it was imported with; empty for none
 * @param created RFC 3339 with nanoseconds, UTC; empty when unknown
 * @param modified the same
 * @param kept JSON text of fields that only pass through, by name: {@code customTimeouts}, {@code
 *     hideDiff}
 */
public record ResourceState(
    Urn urn,
    Kind kind,
    String id,
    Fields inputs,
    Fields outputs,
    Urn parent,
    String provider,
    List<Urn> dependencies,
    SortedMap<String, List<Urn>> propertyDependencies,
    Set<Mark> marks,
    List<String> additionalSecretOutputs,
    List<String> ignoreChanges,
    List<String> replaceOnChanges,
    List<String> initErrors,
    String importId,
    String created,
    String modified,
    SortedMap<String, String> kept) {

  /** Whether a provider manages it. */
  public enum Kind {
    COMPONENT,
    CUSTOM
  }

  /** Flags of a resource. */
  public enum Mark {
    PROTECT,
    RETAIN_ON_DELETE,
    /** Replaced, and still to be deleted. */
    DELETE,
    /** Deleted for a replacement that has not been made yet. */
    PENDING_REPLACEMENT,
    /** Read, not managed. */
    EXTERNAL
  }

  public ResourceState {
    dependencies = List.copyOf(dependencies);
    propertyDependencies = Collections.unmodifiableSortedMap(new TreeMap<>(propertyDependencies));
    marks = Set.copyOf(marks);
    additionalSecretOutputs = List.copyOf(additionalSecretOutputs);
    ignoreChanges = List.copyOf(ignoreChanges);
    replaceOnChanges = List.copyOf(replaceOnChanges);
    initErrors = List.copyOf(initErrors);
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
  }

  public static ResourceStateBuilder builder(Urn urn, Kind kind) {
    return new ResourceStateBuilder(urn, kind);
  }

  public ResourceStateBuilder toBuilder() {
    return new ResourceStateBuilder(this);
  }

  public String type() {
    return urn.type();
  }

  public boolean custom() {
    return kind == Kind.CUSTOM;
  }

  public boolean isProvider() {
    return type().startsWith("pulumi:providers:");
  }

  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** What must be there as long as this is: parent, dependencies, provider. */
  public List<Urn> needs() {
    List<Urn> needs = References.of(this);
    if (!provider.isEmpty()) {
      needs.add(providerUrn());
    }
    return needs;
  }

  /** The same, referring to others by their new names. */
  public ResourceState renamed(Map<Urn, Urn> names) {
    return names.isEmpty() ? this : References.renamed(this, names);
  }

  /** The URN part of the provider reference; {@link Urn#NONE} without one. */
  public Urn providerUrn() {
    int end = provider.lastIndexOf("::");
    return end < 0 ? Urn.NONE : new Urn(provider.substring(0, end));
  }
}
