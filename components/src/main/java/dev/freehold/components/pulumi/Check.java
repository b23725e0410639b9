package dev.freehold.components.pulumi;

import com.pulumi.resources.Resource;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.secret.SecretException;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Unknown;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for everything that cannot be registered, before anything is. */
final class Check {
  private final ResourceTypes types;
  private final SecretSource source;
  private final Map<DeclarationId, Kind> known = new HashMap<>();
  private final Map<SecretRef, Secret> secrets = new HashMap<>();
  private final Set<String> faults = new LinkedHashSet<>();

  Check(ResourceTypes types, SecretSource source, Map<DeclarationId, Resource> existing) {
    this.types = types;
    this.source = source;
    existing.forEach((id, resource) -> known.put(id, Resources.kind(resource)));
    known.put(DeclarationId.STACK, Kind.COMPONENT);
  }

  /**
   * The secrets that the declarations refer to.
   *
   * @throws RegistrationException naming everything that is wrong
   */
  Map<SecretRef, Secret> require(List<Declaration> declarations) {
    declarations.forEach(this::look);
    if (!faults.isEmpty()) {
      throw new RegistrationException(String.join("\n", faults));
    }
    return secrets;
  }

  private void look(Declaration declaration) {
    references(declaration);
    if (declaration.kind() == Kind.COMPONENT) {
      component(declaration);
    } else {
      properties(declaration);
    }
    if (known.put(declaration.id(), declaration.kind()) != null) {
      fault(declaration, "is declared twice; give one of the two another name");
    }
  }

  private void references(Declaration declaration) {
    needs(declaration, "parent", declaration.parent());
    declaration.options().dependsOn().forEach(id -> needs(declaration, "dependency", id));
    DeclarationId provider = declaration.options().provider();
    needs(declaration, "provider", provider);
    if (!provider.equals(DeclarationId.STACK)
        && known.getOrDefault(provider, Kind.PROVIDER) != Kind.PROVIDER) {
      fault(declaration, "names a provider that is none: " + provider);
    }
  }

  private void needs(Declaration declaration, String what, DeclarationId id) {
    if (!known.containsKey(id)) {
      fault(declaration, "names a " + what + " that is not declared before it: " + id);
    }
  }

  private void component(Declaration declaration) {
    var options = declaration.options();
    if (!declaration.inputs().isEmpty()) {
      fault(declaration, "is a component and cannot have properties");
    }
    if (!options.importId().isEmpty()
        || !options.additionalSecretOutputs().isEmpty()
        || !options.ignoreChanges().isEmpty()
        || !options.replaceOnChanges().isEmpty()
        || options.has(Flag.DELETE_BEFORE_REPLACE)
        || options.has(Flag.CREATE_BEFORE_DELETE)) {
      fault(declaration, "is a component and has options that only resources of a provider have");
    }
  }

  private void properties(Declaration declaration) {
    var type = types.find(declaration.type());
    if (type.isEmpty()) {
      String all = String.join(", ", types.tokens());
      fault(declaration, "is of a type that cannot be registered. There are: " + all);
    }
    type.ifPresent(
        found -> {
          for (String property : declaration.inputs().values().keySet()) {
            if (!found.inputs().contains(property)) {
              String all = String.join(", ", found.inputs());
              fault(declaration, "has no property " + property + ". There are: " + all);
            }
          }
        });
    declaration.inputs().anyMatch(value -> value(declaration, value));
  }

  /** Never stops the search. */
  private boolean value(Declaration declaration, PropertyValue value) {
    if (value instanceof SecretRef reference) {
      resolve(reference);
    } else if (value instanceof OutputRef reference) {
      output(declaration, reference);
    } else if (value instanceof Unknown || value instanceof SealedSecret) {
      fault(declaration, "has a value that only a state may hold, and no program");
    } else if (value instanceof Secret secret) {
      secret.value().anyMatch(inner -> value(declaration, inner));
    }
    return false;
  }

  private void resolve(SecretRef reference) {
    if (!secrets.containsKey(reference)) {
      try {
        secrets.put(reference, source.resolve(reference));
      } catch (SecretException missing) {
        faults.add(missing.getMessage());
      }
    }
  }

  private void output(Declaration declaration, OutputRef reference) {
    needs(declaration, "resource", reference.resource());
    String token = reference.resource().type();
    boolean known =
        types
            .find(token)
            .map(type -> type.outputs().contains(reference.property()))
            .orElse(reference.property().equals(ResourceType.ID));
    if (!known) {
      fault(
          declaration, "refers to " + token + "." + reference.property() + ", which is no output");
    }
  }

  private void fault(Declaration declaration, String what) {
    faults.add(declaration.type() + " '" + declaration.name() + "' " + what);
  }
}
