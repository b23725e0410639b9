package dev.freehold.components.pulumi;

import com.pulumi.resources.Resource;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.secret.SecretSource;
import java.util.List;
import java.util.Map;

/**
 * Registers declarations as resources of the Pulumi program that runs on the calling thread.
 *
 * <p>Has no state of its own: programs of several deployments may share one, each on its thread.
 */
public final class Registrar {
  private final ResourceTypes types;
  private final SecretSource secrets;

  /**
   * @param types what declarations may name
   * @param secrets where references to secrets are resolved, for a preview too
   */
  public Registrar(ResourceTypes types, SecretSource secrets) {
    this.types = types;
    this.secrets = secrets;
  }

  /** Registers a whole stack. */
  public void register(List<Declaration> declarations) {
    register(declarations, Map.of());
  }

  /**
   * Registers declarations beside resources that are there already.
   *
   * @param existing resources that the declarations may name as parent, provider or dependency
   * @throws RegistrationException naming everything that cannot be registered; nothing is then
   */
  public void register(List<Declaration> declarations, Map<DeclarationId, Resource> existing) {
    var secretsInClear = new Check(types, secrets, existing).require(declarations);
    var registration = new Registration(types, secretsInClear, existing);
    declarations.forEach(registration::register);
    registration.complete();
  }
}
