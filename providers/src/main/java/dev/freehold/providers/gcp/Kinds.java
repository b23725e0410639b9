package dev.freehold.providers.gcp;

import dev.freehold.providers.gcp.bigquery.AccessKind;
import dev.freehold.providers.gcp.bigquery.DatasetKind;
import dev.freehold.providers.gcp.bigquery.RoutineKind;
import dev.freehold.providers.gcp.bigquery.RowPolicyKind;
import dev.freehold.providers.gcp.bigquery.TableKind;
import dev.freehold.providers.gcp.catalog.DataPolicyKind;
import dev.freehold.providers.gcp.catalog.PolicyTagKind;
import dev.freehold.providers.gcp.catalog.TaxonomyKind;
import dev.freehold.providers.gcp.iam.AccountKind;
import dev.freehold.providers.gcp.iam.MemberKind;
import dev.freehold.providers.gcp.iam.Owner;
import dev.freehold.providers.gcp.resource.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The types; each is described by a file that is read when the type is first needed. */
final class Kinds {
  private static final Map<String, Supplier<Kind>> TYPES =
      Map.ofEntries(
          Map.entry("gcp:bigquery/dataset:Dataset", DatasetKind::new),
          Map.entry("gcp:bigquery/datasetAccess:DatasetAccess", AccessKind::new),
          Map.entry(Owner.TABLE.token(), () -> new MemberKind(Owner.TABLE)),
          Map.entry(Owner.POLICY_TAG.token(), () -> new MemberKind(Owner.POLICY_TAG)),
          Map.entry(Owner.DATA_POLICY.token(), () -> new MemberKind(Owner.DATA_POLICY)),
          Map.entry(Owner.PROJECT.token(), () -> new MemberKind(Owner.PROJECT)),
          Map.entry("gcp:datacatalog/taxonomy:Taxonomy", TaxonomyKind::new),
          Map.entry("gcp:datacatalog/policyTag:PolicyTag", PolicyTagKind::new),
          Map.entry("gcp:bigquerydatapolicy/dataPolicy:DataPolicy", DataPolicyKind::new),
          Map.entry("gcp:serviceaccount/account:Account", AccountKind::new),
          Map.entry("gcp:bigquery/routine:Routine", RoutineKind::new),
          Map.entry("gcp:bigquery/rowAccessPolicy:RowAccessPolicy", RowPolicyKind::new),
          Map.entry("gcp:bigquery/table:Table", TableKind::new));
  private static final Map<String, Kind> READ = new ConcurrentHashMap<>();

  private Kinds() {}

  static Optional<Kind> of(String token) {
    return TYPES.containsKey(token)
        ? Optional.of(READ.computeIfAbsent(token, name -> TYPES.get(name).get()))
        : Optional.empty();
  }

  static String unknown(String token) {
    return "The Google provider has no type " + token + ". It has " + new TreeSet<>(TYPES.keySet());
  }
}
