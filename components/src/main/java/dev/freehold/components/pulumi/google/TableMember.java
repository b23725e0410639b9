package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:bigquery/iamMember:IamMember}. */
final class TableMember extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:bigquery/iamMember:IamMember", TableMember::new);

  @Import private @Nullable Object condition;
  @Import private @Nullable Object datasetId;
  @Import private @Nullable Object member;
  @Import private @Nullable Object project;
  @Import private @Nullable Object role;
  @Import private @Nullable Object tableId;
}
