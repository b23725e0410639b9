package dev.freehold.stacks.things;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** A thing of {@link Things}, for Pulumi's SDK. */
public final class Thing extends DeclaredResource {
  public static final ResourceType REGISTERED =
      ResourceType.custom(Things.TYPE, Args::new, Thing::new, Thing.class);

  @Export(refs = Object.class, tree = "[0]")
  private @Nullable Output<Object> serial;

  private Thing(String name, DeclaredArgs args, CustomResourceOptions options) {
    super(Things.TYPE, name, args, options);
  }

  /** The inputs. */
  static final class Args extends DeclaredArgs {
    @Import private @Nullable Object name;
    @Import private @Nullable Object size;
    @Import private @Nullable Object note;
    @Import private @Nullable Object target;
  }

  /** The configuration of the provider. */
  public static final class Config extends DeclaredArgs {
    public static final ResourceType REGISTERED =
        ResourceType.provider(Things.PACKAGE, Config::new);

    @Import private @Nullable Object region;
  }
}
