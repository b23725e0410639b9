package dev.freehold.sql.analyser;

import com.google.zetasql.ZetaSQLOptions.LanguageFeature;
import com.google.zetasql.ZetaSQLOptions.NameResolutionMode;
import com.google.zetasql.ZetaSQLOptions.ProductMode;
import com.google.zetasql.ZetaSQLOptionsProto.LanguageOptionsProto;
import com.google.zetasql.ZetaSQLResolvedNodeKind.ResolvedNodeKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * GoogleSQL as BigQuery speaks it. Where it is in doubt whether BigQuery has a feature, it is on: a
 * wrong statement that passes here is found by BigQuery, a good one that is refused here by nobody.
 */
final class Dialect {
  /** Features that ZetaSQL does not count as complete, and BigQuery has. */
  private static final Set<LanguageFeature> MORE =
      EnumSet.of(
          LanguageFeature.FEATURE_INTERVAL_TYPE,
          LanguageFeature.FEATURE_INVERSE_TRIG_FUNCTIONS,
          LanguageFeature.FEATURE_ANONYMIZATION,
          LanguageFeature.FEATURE_DIFFERENTIAL_PRIVACY,
          LanguageFeature.FEATURE_DIFFERENTIAL_PRIVACY_REPORT_FUNCTIONS,
          LanguageFeature.FEATURE_DIFFERENTIAL_PRIVACY_MAX_ROWS_CONTRIBUTED,
          LanguageFeature.FEATURE_DIFFERENTIAL_PRIVACY_PUBLIC_GROUPS,
          LanguageFeature.FEATURE_V_1_3_COLLATION_SUPPORT,
          LanguageFeature.FEATURE_V_1_4_LIKE_ANY_SOME_ALL_ARRAY,
          LanguageFeature.FEATURE_V_1_4_LIKE_ANY_SOME_ALL_SUBQUERY,
          LanguageFeature.FEATURE_V_1_4_MATCH_RECOGNIZE,
          LanguageFeature.FEATURE_V_1_4_DISABLE_FLOAT32,
          LanguageFeature.FEATURE_CREATE_VIEWS_WITH_COLUMN_OPTIONS,
          LanguageFeature.FEATURE_TO_JSON_UNSUPPORTED_FIELDS);

  /** Complete features that BigQuery certainly does not have. */
  private static final Set<LanguageFeature> LESS =
      EnumSet.of(
          LanguageFeature.FEATURE_V_1_1_ARRAY_EQUALITY,
          LanguageFeature.FEATURE_V_1_3_ARRAY_ORDERING,
          LanguageFeature.FEATURE_V_1_4_UUID_TYPE,
          LanguageFeature.FEATURE_EXTENDED_TYPES,
          LanguageFeature.FEATURE_EXPERIMENTAL_MODULES);

  private static final Set<ResolvedNodeKind> STATEMENTS =
      EnumSet.of(
          ResolvedNodeKind.RESOLVED_CREATE_VIEW_STMT,
          ResolvedNodeKind.RESOLVED_CREATE_FUNCTION_STMT,
          ResolvedNodeKind.RESOLVED_CREATE_TABLE_FUNCTION_STMT,
          ResolvedNodeKind.RESOLVED_CREATE_PROCEDURE_STMT,
          ResolvedNodeKind.RESOLVED_CREATE_ROW_ACCESS_POLICY_STMT);

  private Dialect() {}

  /** From the options with every complete feature. */
  static LanguageOptionsProto of(LanguageOptionsProto most) {
    Set<LanguageFeature> features = EnumSet.copyOf(most.getEnabledLanguageFeaturesList());
    features.addAll(MORE);
    features.removeAll(LESS);
    return most.toBuilder()
        .clearEnabledLanguageFeatures()
        .addAllEnabledLanguageFeatures(features)
        .clearSupportedStatementKinds()
        .addAllSupportedStatementKinds(STATEMENTS)
        .setProductMode(ProductMode.PRODUCT_EXTERNAL)
        .setNameResolutionMode(NameResolutionMode.NAME_RESOLUTION_DEFAULT)
        .clearReservedKeywords()
        .addReservedKeywords("QUALIFY")
        .addReservedKeywords("MATCH_RECOGNIZE")
        .build();
  }
}
