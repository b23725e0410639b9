package dev.freehold.components.place;

import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.value.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Where a resource stands in its stack.
 *
 * @param name logical name, unique per type in the stack
 * @param needs what must be there first
 * @param importId the provider's id of an existing thing to take over; empty for none
 */
public record Place(
    String name,
    DeclarationId parent,
    List<DeclarationId> needs,
    List<Alias> aliases,
    Set<Flag> flags,
    String importId,
    Origin origin) {
  public Place {
    needs = List.copyOf(needs);
    aliases = List.copyOf(aliases);
    flags = Set.copyOf(flags);
  }

  public static Place of(String name, DeclarationId parent, Origin origin) {
    return new Place(name, parent, List.of(), List.of(), Set.of(), "", origin);
  }

  public Place after(DeclarationId... first) {
    return after(List.of(first));
  }

  public Place after(Collection<DeclarationId> first) {
    return new Place(name, parent, List.copyOf(first), aliases, flags, importId, origin);
  }

  public Place with(List<Alias> newAliases, Set<Flag> newFlags) {
    return new Place(name, parent, needs, newAliases, newFlags, importId, origin);
  }

  /** Takes over what exists under this id of the provider's. */
  public Place importing(String id) {
    return new Place(name, parent, needs, aliases, flags, id, origin);
  }

  /** A resource of the type at this place. */
  public Declaration declare(String type, Fields inputs, DeclarationId provider, String version) {
    var id = new DeclarationId(type, name);
    return Declaration.custom(id, parent, inputs, options(provider, version), origin);
  }

  private Options options(DeclarationId provider, String version) {
    Options.Builder options =
        Options.builder().provider(provider).version(version).importId(importId);
    needs.forEach(options::dependsOn);
    aliases.forEach(options::alias);
    flags.forEach(options::flag);
    return options.build();
  }
}
