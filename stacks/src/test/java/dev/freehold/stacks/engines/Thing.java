package dev.freehold.stacks.engines;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** A thing on the shelf, for Pulumi's SDK. */
final class Thing extends DeclaredResource {
  static final ResourceType REGISTERED =
      ResourceType.custom(Shelf.TYPE, Args::new, Thing::new, Thing.class);

  private Thing(String name, DeclaredArgs args, CustomResourceOptions options) {
    super(Shelf.TYPE, name, args, options);
  }

  /** The inputs. */
  static final class Args extends DeclaredArgs {
    @Import private @Nullable Object name;
    @Import private @Nullable Object size;
    @Import private @Nullable Object note;
  }
}
