package dev.freehold.components.cluster;

import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Set;

/**
 * Where a resource stands in its stack.
 *
 * @param name logical name, unique per type in the stack
 * @param needs what must be there first
 */
public record Place(
    String name,
    DeclarationId parent,
    List<DeclarationId> needs,
    List<Alias> aliases,
    Set<Flag> flags,
    Origin origin) {
  public Place {
    needs = List.copyOf(needs);
    aliases = List.copyOf(aliases);
    flags = Set.copyOf(flags);
  }

  public static Place of(String name, DeclarationId parent, Origin origin) {
    return new Place(name, parent, List.of(), List.of(), Set.of(), origin);
  }

  public Place after(DeclarationId need) {
    return new Place(name, parent, List.of(need), aliases, flags, origin);
  }

  public Place with(List<Alias> newAliases, Set<Flag> newFlags) {
    return new Place(name, parent, needs, newAliases, newFlags, origin);
  }

  /** A resource of the type at this place. */
  Declaration declare(String type, Fields inputs, DeclarationId provider, String version) {
    var id = new DeclarationId(type, name);
    return Declaration.custom(id, parent, inputs, options(provider, version), origin);
  }

  private Options options(DeclarationId provider, String version) {
    Options.Builder options = Options.builder().provider(provider).version(version);
    needs.forEach(options::dependsOn);
    aliases.forEach(options::alias);
    flags.forEach(options::flag);
    return options.build();
  }
}
