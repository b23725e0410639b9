package dev.freehold.components.pulumi;

import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A source that has every secret: its reference, backwards. */
public final class Passwords implements SecretSource {
  @Override
  public Optional<Secret> find(SecretRef reference) {
    return Optional.of(value(reference));
  }

  private static Secret value(SecretRef reference) {
    return new Secret(new Text(new StringBuilder(reference.uri()).reverse().toString()));
  }

  @Override
  public String place(SecretRef reference) {
    return "nowhere";
  }

  /**
   * What a program may send for a declaration: secrets and ids in place of references, what is
   * referred to among what is needed, and no origin.
   */
  public static Declaration resolved(Declaration declaration) {
    var inputs = new TreeMap<String, PropertyValue>();
    var needs = new TreeMap<String, DeclarationId>();
    declaration.options().dependsOn().forEach(need -> needs.put(need.toString(), need));
    declaration.inputs().values().forEach((key, value) -> inputs.put(key, resolved(value, needs)));
    return new Declaration(
        declaration.id(),
        declaration.kind(),
        declaration.parent(),
        new Fields(inputs),
        with(needs.values(), declaration.options()),
        Origin.NONE);
  }

  /** Ids are those that the recording gives. */
  private static PropertyValue resolved(PropertyValue value, Map<String, DeclarationId> needs) {
    if (value instanceof Joined joined) {
      return new Joined(joined.parts().stream().map(part -> resolved(part, needs)).toList())
          .settled();
    }
    if (value instanceof OutputRef output) {
      needs.put(output.resource().toString(), output.resource());
      return new Text(output.resource().name() + "-id");
    }
    return value instanceof SecretRef reference ? value(reference) : value;
  }

  private static Options with(Collection<DeclarationId> needs, Options options) {
    return new Options(
        List.copyOf(needs),
        options.provider(),
        options.version(),
        options.aliases(),
        options.importId(),
        options.flags(),
        options.ignoreChanges(),
        options.replaceOnChanges(),
        options.additionalSecretOutputs());
  }
}
