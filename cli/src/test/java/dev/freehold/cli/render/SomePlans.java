package dev.freehold.cli.render;

import dev.freehold.engine.StackId;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.plan.Step.Fate;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.change.StackPlan;
import java.util.List;
import java.util.Map;

/** Plans made by hand. */
public final class SomePlans {
  public static final StackRef ORDERS = new StackRef("orders", "prod");

  private SomePlans() {}

  /** A step of a resource below a topic, declared in line 8. */
  public static Step step(Operation op, String type, String name, Fields before, Fields after) {
    String topic = "freehold:index:Domain$freehold:index:Topic";
    String above = "urn:pulumi:orders.prod::freehold::" + topic;
    String last = name.substring(0, (name + "/").indexOf('/'));
    var diff =
        new DiffResult(List.of(), DiffResult.Order.CREATE_FIRST, DiffResult.between(before, after));
    boolean written = op != Operation.DELETE;
    return new Step(
        op,
        new Urn(above + "$" + type + "::" + name),
        new Urn(above + "::" + last),
        "orders." + last,
        written ? new Origin("topic/" + last, "orders/domain.yaml", 8) : Origin.NONE,
        before,
        after,
        Fields.EMPTY,
        diff,
        Fate.FOLLOWS_THE_STACK);
  }

  /** The topic as the YAML knows it. */
  public static Step component(Operation op, String name) {
    String urn = "urn:pulumi:orders.prod::freehold::freehold:index:Domain$freehold:index:Topic";
    return new Step(
        op,
        new Urn(urn + "::" + name),
        Urn.NONE,
        "",
        new Origin("topic/" + name, "orders/domain.yaml", 8),
        Fields.EMPTY,
        Fields.EMPTY,
        Fields.EMPTY,
        DiffResult.NONE,
        Fate.FOLLOWS_THE_STACK);
  }

  public static Step topic(Operation op, String name, Fields before, Fields after) {
    return step(op, "kafka:index/topic:Topic", name, before, after);
  }

  public static Fields topic(String name, int partitions, String retention) {
    return Fields.builder()
        .put("name", name)
        .put("partitions", partitions)
        .put("config", Map.of("retention.ms", retention))
        .build();
  }

  public static Fields rule(String principal, String operation) {
    return Fields.builder()
        .put("aclPrincipal", principal)
        .put("aclOperation", operation)
        .put("aclResourceType", "Topic")
        .put("aclResourceName", "orders.placed")
        .put("resourcePatternTypeFilter", "Literal")
        .build();
  }

  public static StackPlan plan(List<Step> steps) {
    var stack =
        new DomainStack(
            ORDERS, new dev.freehold.engine.Stack(ORDERS.id(), Map.of(), List.of()), List.of());
    return StackPlan.of(stack, new Plan(new StackId("freehold", "orders.prod"), steps, List.of()));
  }
}
