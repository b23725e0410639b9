package dev.freehold.components.pulumi;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.freehold.engine.value.Fields;

/** A configured provider, made of a declaration. */
final class DeclaredProvider extends ProviderResource {
  private final Fields declared;

  DeclaredProvider(String pkg, String name, DeclaredArgs args, CustomResourceOptions options) {
    super(pkg, name, args, options);
    declared = args.declared;
  }

  /** The configuration, with references in place of secrets. */
  Fields declared() {
    return declared;
  }
}
