package dev.freehold.engine.pulumi.host;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;

/** A resource of a provider. */
final class Thing extends CustomResource {
  Thing(String name) {
    super("shelf:index/thing:Thing", name, new Args(name), CustomResourceOptions.Empty);
  }

  /** Its inputs. */
  static final class Args extends ResourceArgs {
    @Import private final Object name;
    @Import private final Object config = Map.of("retention.ms", "1000", "cleanup", "delete");

    Args(String name) {
      this.name = name;
    }
  }
}
