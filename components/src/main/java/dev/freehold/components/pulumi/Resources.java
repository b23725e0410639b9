package dev.freehold.components.pulumi;

import com.pulumi.resources.CustomResource;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import dev.freehold.engine.declaration.Kind;
import java.util.ArrayList;
import java.util.List;

/** What the SDK's resources are in terms of declarations. */
final class Resources {
  private Resources() {}

  static Kind kind(Resource resource) {
    if (resource instanceof ProviderResource) {
      return Kind.PROVIDER;
    }
    return resource instanceof CustomResource ? Kind.CUSTOM : Kind.COMPONENT;
  }

  /**
   * What to wait for: a component stands for the resources below it that are registered by now. The
   * SDK would look for them at some time later.
   */
  static List<Resource> behind(Resource resource) {
    if (resource instanceof CustomResource) {
      return List.of(resource);
    }
    var all = new ArrayList<Resource>();
    var children = resource.pulumiChildResources();
    synchronized (children) {
      children.forEach(child -> all.addAll(behind(child)));
    }
    return all;
  }
}
