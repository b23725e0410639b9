package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:projects/iAMMember:IAMMember}. */
final class ProjectMember extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:projects/iAMMember:IAMMember", ProjectMember::new);

  @Import private @Nullable Object condition;
  @Import private @Nullable Object member;
  @Import private @Nullable Object project;
  @Import private @Nullable Object role;
}
