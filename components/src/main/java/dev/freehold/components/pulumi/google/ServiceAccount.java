package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:serviceaccount/account:Account}. */
final class ServiceAccount extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:serviceaccount/account:Account", ServiceAccount::new);

  @Import private @Nullable Object accountId;
  @Import private @Nullable Object createIgnoreAlreadyExists;
  @Import private @Nullable Object deletionPolicy;
  @Import private @Nullable Object description;
  @Import private @Nullable Object disabled;
  @Import private @Nullable Object displayName;
  @Import private @Nullable Object project;
}
