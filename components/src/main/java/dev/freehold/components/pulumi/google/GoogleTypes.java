package dev.freehold.components.pulumi.google;

import dev.freehold.components.pulumi.ResourceType;
import java.util.List;

/** The registered types of the official {@code gcp} provider; a new one is a line here. */
public final class GoogleTypes {
  public static final List<ResourceType> ALL =
      List.of(
          DataPolicy.TYPE,
          DataPolicyMember.TYPE,
          Dataset.TYPE,
          DatasetAccess.TYPE,
          PolicyTag.TYPE,
          PolicyTagMember.TYPE,
          ProjectMember.TYPE,
          Routine.TYPE,
          RowAccessPolicy.TYPE,
          ServiceAccount.TYPE,
          Table.TYPE,
          TableMember.TYPE,
          Taxonomy.TYPE,
          GoogleProvider.TYPE);

  private GoogleTypes() {}
}
