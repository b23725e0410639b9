package dev.freehold.components.warehouse;

import dev.freehold.components.access.ClassAccess;
import dev.freehold.components.access.ClassAccess.Sight;
import dev.freehold.components.google.GoogleResources;
import dev.freehold.components.google.Roles;
import dev.freehold.components.google.Until;
import dev.freehold.components.place.Place;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.model.column.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The taxonomy of a warehouse: a policy tag and a data policy for each way to mask. */
final class Masks {
  private static final String ID = "id";

  private final GoogleResources google;
  private final WarehouseSpec warehouse;
  private final DeclarationId parent;
  private final SortedSet<Mask> masks = new TreeSet<>();

  Masks(GoogleResources google, WarehouseSpec warehouse, DeclarationId parent) {
    this.google = google;
    this.warehouse = warehouse;
    this.parent = parent;
    warehouse.tables().forEach(table -> collect(table.columns()));
  }

  private void collect(List<Column> columns) {
    for (Column column : columns) {
      if (column.children().isEmpty()) {
        if (Mask.has(column.dataClass())) {
          masks.add(Mask.of(column.dataClass()));
        }
      } else {
        collect(column.children());
      }
    }
  }

  /** The policy tag of a mask. */
  OutputRef tag(Mask mask) {
    return new OutputRef(tagId(mask), ID);
  }

  private DeclarationId tagId(Mask mask) {
    return new DeclarationId(WarehouseTypes.TAG, name(mask));
  }

  private String name(Mask mask) {
    return warehouse.thing().name() + "/" + mask.dataClass();
  }

  /** Nothing where no column is masked. */
  List<Declaration> declarations() {
    var declarations = new ArrayList<Declaration>();
    if (masks.isEmpty()) {
      return declarations;
    }
    Declaration taxonomy = taxonomy();
    declarations.add(taxonomy);
    for (Mask mask : masks) {
      declarations.add(tag(mask, taxonomy.id()));
      declarations.add(policy(mask));
      warehouse.classAccesses().stream()
          .filter(access -> access.dataClass().equals(mask.dataClass()))
          .forEach(access -> declarations.add(access(mask, access)));
    }
    return declarations;
  }

  private Declaration taxonomy() {
    Fields.Builder inputs = Fields.builder();
    inputs.put("displayName", warehouse.dataset()).put("region", region());
    inputs.put("description", "Masked columns of " + warehouse.dataset());
    inputs.put("activatedPolicyTypes", Inputs.texts(List.of("FINE_GRAINED_ACCESS_CONTROL")));
    return google.declare(WarehouseTypes.TAXONOMY, place(warehouse.thing().name()), inputs.build());
  }

  private Declaration tag(Mask mask, DeclarationId taxonomy) {
    Fields.Builder inputs = Fields.builder().put("displayName", mask.dataClass());
    inputs.put("taxonomy", new OutputRef(taxonomy, ID));
    inputs.put("description", "Masked with " + mask.expression());
    return google.declare(WarehouseTypes.TAG, place(name(mask)), inputs.build());
  }

  private Declaration policy(Mask mask) {
    Fields.Builder inputs = Fields.builder().put("dataPolicyId", policyId(mask));
    inputs.put("location", region()).put("policyTag", tag(mask));
    inputs.put("dataPolicyType", "DATA_MASKING_POLICY");
    Fields masking = Fields.builder().put("predefinedExpression", mask.expression()).build();
    inputs.put("dataMaskingPolicy", masking);
    return google.declare(WarehouseTypes.MASK, place(name(mask)), inputs.build());
  }

  private String policyId(Mask mask) {
    return (warehouse.dataset() + "_" + mask.dataClass()).replace('-', '_');
  }

  private Declaration access(Mask mask, ClassAccess access) {
    Fields.Builder inputs = Fields.builder().put("member", access.member().iam());
    Until.into(inputs, access.until());
    boolean clear = access.sight() == Sight.CLEAR;
    String word = access.sight().name().toLowerCase(Locale.ROOT);
    Place place = Place.of(name(mask) + "/" + word + "/" + access.name(), parent, access.origin());
    if (clear) {
      inputs.put("policyTag", tag(mask)).put("role", Roles.CLEAR);
      return google.declare(WarehouseTypes.TAG_ACCESS, place, inputs.build());
    }
    inputs.put("dataPolicyId", policyId(mask)).put("location", region());
    inputs.put("role", Roles.MASKED);
    var policy = new DeclarationId(WarehouseTypes.MASK, name(mask));
    return google.declare(WarehouseTypes.MASK_ACCESS, place.after(policy), inputs.build());
  }

  /** As taxonomies name locations: {@code eu}, {@code europe-west1}. */
  private String region() {
    return warehouse.location().toLowerCase(Locale.ROOT);
  }

  private Place place(String name) {
    return Place.of(name, parent, warehouse.thing().origin());
  }
}
