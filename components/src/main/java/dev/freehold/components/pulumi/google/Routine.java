package dev.freehold.components.pulumi.google;

import com.pulumi.core.annotations.Import;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@code gcp:bigquery/routine:Routine}. */
final class Routine extends DeclaredArgs {
  static final ResourceType TYPE =
      ResourceType.custom("gcp:bigquery/routine:Routine", Routine::new);

  @Import private @Nullable Object arguments;
  @Import private @Nullable Object dataGovernanceType;
  @Import private @Nullable Object datasetId;
  @Import private @Nullable Object definitionBody;
  @Import private @Nullable Object deletionPolicy;
  @Import private @Nullable Object description;
  @Import private @Nullable Object determinismLevel;
  @Import private @Nullable Object externalRuntimeOptions;
  @Import private @Nullable Object importedLibraries;
  @Import private @Nullable Object language;
  @Import private @Nullable Object project;
  @Import private @Nullable Object pythonOptions;
  @Import private @Nullable Object remoteFunctionOptions;
  @Import private @Nullable Object returnTableType;
  @Import private @Nullable Object returnType;
  @Import private @Nullable Object routineId;
  @Import private @Nullable Object routineType;
  @Import private @Nullable Object securityMode;
  @Import private @Nullable Object sparkOptions;
}
