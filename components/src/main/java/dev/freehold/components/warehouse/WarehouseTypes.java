package dev.freehold.components.warehouse;

import dev.freehold.engine.declaration.DeclarationId;

/** The tokens of the official provider. */
final class WarehouseTypes {
  static final String DATASET = "gcp:bigquery/dataset:Dataset";
  static final String TABLE = "gcp:bigquery/table:Table";
  static final String ROUTINE = "gcp:bigquery/routine:Routine";
  static final String ROWS = "gcp:bigquery/rowAccessPolicy:RowAccessPolicy";
  static final String DATASET_ACCESS = "gcp:bigquery/datasetAccess:DatasetAccess";
  static final String TABLE_ACCESS = "gcp:bigquery/iamMember:IamMember";
  static final String TAXONOMY = "gcp:datacatalog/taxonomy:Taxonomy";
  static final String TAG = "gcp:datacatalog/policyTag:PolicyTag";
  static final String TAG_ACCESS = "gcp:datacatalog/policyTagIamMember:PolicyTagIamMember";
  static final String MASK = "gcp:bigquerydatapolicy/dataPolicy:DataPolicy";
  static final String MASK_ACCESS =
      "gcp:bigquerydatapolicy/dataPolicyIamMember:DataPolicyIamMember";

  private WarehouseTypes() {}

  /** A table or view of a warehouse of this stack. */
  static DeclarationId table(String warehouse, String name) {
    return new DeclarationId(TABLE, warehouse + "/" + name);
  }

  static DeclarationId routine(String warehouse, String name) {
    return new DeclarationId(ROUTINE, warehouse + "/" + name);
  }
}
