package dev.freehold.stacks.change;

import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.plan.Step.Fate;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import java.util.List;
import java.util.Map;

/** Steps made by hand. */
final class Steps {
  static final String TOPIC = "kafka:index/topic:Topic";
  static final String ACL = "kafka:index/acl:Acl";
  static final String QUOTA = "kafka:index/quota:Quota";

  static final Urn DOMAIN = urn("freehold:index:Domain", "orders");
  static final Urn SHOP = urn("freehold:index:Domain$freehold:index:Service", "shop");
  static final Urn PLACED = urn("freehold:index:Domain$freehold:index:Topic", "placed");

  private Steps() {}

  static Urn urn(String type, String name) {
    return new Urn("urn:pulumi:orders.prod::freehold::" + type + "::" + name);
  }

  static Urn below(Urn parent, String type, String name) {
    return urn(parent.qualifiedType() + "$" + type, name);
  }

  static Origin at(String entry, int line) {
    return new Origin(entry, "orders/domain.yaml", line);
  }

  static Step component(Operation op, Urn urn, Origin origin) {
    return step(op, urn, DOMAIN, origin, Fields.EMPTY, Fields.EMPTY);
  }

  static Step step(Operation op, Urn urn, Urn parent, Origin origin, Fields before, Fields after) {
    return new Step(
        op,
        urn,
        parent,
        "orders.placed",
        origin,
        before,
        after,
        Fields.EMPTY,
        DiffResult.NONE,
        Fate.FOLLOWS_THE_STACK);
  }

  static Fields topic(int partitions, String retention) {
    return Fields.builder()
        .put("name", "orders.placed")
        .put("partitions", partitions)
        .put("config", Map.of("retention.ms", retention))
        .build();
  }

  static Fields rule(String principal) {
    return Fields.builder()
        .put("aclPrincipal", principal)
        .put("aclOperation", "Read")
        .put("aclResourceType", "Topic")
        .put("aclResourceName", "orders.placed")
        .put("resourcePatternTypeFilter", "Literal")
        .build();
  }

  static DomainStack stack(Declaration... declarations) {
    var ref = new StackRef("orders", "prod");
    return new DomainStack(ref, new Stack(ref.id(), Map.of(), List.of(declarations)), List.of());
  }

  static StackPlan plan(Step... steps) {
    var plan = new Plan(new StackId("freehold", "orders.prod"), List.of(steps), List.of());
    return StackPlan.of(stack(), plan);
  }
}
