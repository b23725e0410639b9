package dev.freehold.components.pulumi;

import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/**
 * A resource of a provider, made of a declaration. A subclass has a field of type {@code
 * Output<Object>}, annotated with {@code Export}, for each output that others may refer to.
 */
public abstract class DeclaredResource extends CustomResource {
  protected DeclaredResource(
      String type, String name, DeclaredArgs args, CustomResourceOptions options) {
    super(type, name, args, options);
  }
}
