package dev.freehold.model.diagnostic;

import java.util.EnumSet;
import java.util.Set;

/** The codes that are judged in other circumstances than most. */
final class CodeGroups {
  /** Something is named that is not there. */
  static final Set<Code> REFERENCES =
      EnumSet.of(
          Code.UNKNOWN_SERVICE,
          Code.UNKNOWN_TOPIC,
          Code.UNKNOWN_ENTRY,
          Code.UNKNOWN_DOMAIN,
          Code.UNKNOWN_TEAM,
          Code.UNKNOWN_USER,
          Code.UNKNOWN_DATA_CLASS,
          Code.UNKNOWN_TEMPLATE,
          Code.UNKNOWN_TEMPLATE_VERSION,
          Code.UNKNOWN_CONNECTOR_TYPE,
          Code.REFERENCED_FILE_MISSING,
          Code.NOT_OWNER,
          Code.OWN_USE,
          Code.USE_WITHOUT_GRANT,
          Code.UNKNOWN_TABLE,
          Code.PHYSICAL_TABLE);

  /** What platform.yaml says decides. */
  static final Set<Code> OF_PLATFORM =
      EnumSet.of(
          Code.UNKNOWN_ENVIRONMENT,
          Code.UNKNOWN_ENVIRONMENT_VALUE,
          Code.UNKNOWN_CLUSTER,
          Code.NO_PLACEMENT,
          Code.CLUSTER_SETTING,
          Code.IN_SYNC_ABOVE_REPLICATION,
          Code.INVALID_PHYSICAL_NAME,
          Code.DUPLICATE_PHYSICAL_NAME,
          Code.LOCATION_FORBIDDEN,
          Code.RETENTION_FORBIDDEN,
          Code.RETENTION_NOT_KEPT,
          Code.ENCRYPTION_REQUIRED,
          Code.NOT_IN_ENVIRONMENT,
          Code.ENVIRONMENT_LACKS,
          Code.SERVICE_ACCOUNT);

  private CodeGroups() {}
}
