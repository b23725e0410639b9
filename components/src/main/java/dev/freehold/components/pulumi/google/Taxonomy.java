package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:datacatalog/taxonomy:Taxonomy}. */
final class Taxonomy extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:datacatalog/taxonomy:Taxonomy", Taxonomy::new);

  @Import private @Nullable Object activatedPolicyTypes;
  @Import private @Nullable Object deletionPolicy;
  @Import private @Nullable Object description;
  @Import private @Nullable Object displayName;
  @Import private @Nullable Object project;
  @Import private @Nullable Object region;
}
