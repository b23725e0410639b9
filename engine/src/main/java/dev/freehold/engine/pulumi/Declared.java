package dev.freehold.engine.pulumi;

import dev.freehold.engine.Stack;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.declaration.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What declared a resource, and as which in the order of declarations. */
final class Declared {
  private final Map<Urn, Origin> origins = new HashMap<>();
  private final Set<Urn> customs = new HashSet<>();
  private final Map<Urn, Integer> places = new HashMap<>();

  Declared(Stack stack) {
    var urns = new HashMap<DeclarationId, Urn>();
    for (Declaration declaration : stack.declarations()) {
      Urn parent = urns.getOrDefault(declaration.parent(), Urn.NONE);
      Urn urn = parent.child(stack.id(), declaration.type(), declaration.name());
      urns.put(declaration.id(), urn);
      origins.put(urn, declaration.origin());
      places.put(urn, places.size());
      if (declaration.kind() == Kind.CUSTOM) {
        customs.add(urn);
      }
    }
  }

  /** {@link Origin#NONE} for what nobody declared. */
  Origin origin(Urn urn) {
    return origins.getOrDefault(urn, Origin.NONE);
  }

  boolean isCustom(Urn urn) {
    return customs.contains(urn);
  }

  /** -1 for what nobody declared: the stack, default providers. */
  int place(Urn urn) {
    return places.getOrDefault(urn, -1);
  }
}
