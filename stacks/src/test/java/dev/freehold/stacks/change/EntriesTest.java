package dev.freehold.stacks.change;

import static dev.freehold.stacks.change.Steps.ACL;
import static dev.freehold.stacks.change.Steps.DOMAIN;
import static dev.freehold.stacks.change.Steps.PLACED;
import static dev.freehold.stacks.change.Steps.QUOTA;
import static dev.freehold.stacks.change.Steps.SHOP;
import static dev.freehold.stacks.change.Steps.TOPIC;
import static dev.freehold.stacks.change.Steps.at;
import static dev.freehold.stacks.change.Steps.below;
import static dev.freehold.stacks.change.Steps.component;
import static dev.freehold.stacks.change.Steps.plan;
import static dev.freehold.stacks.change.Steps.rule;
import static dev.freehold.stacks.change.Steps.step;
import static dev.freehold.stacks.change.Steps.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntriesTest {
  private static final String WEEK = "604800000";
  private static final String DAY = "86400000";
  private static final Origin WRITTEN = at("topic/placed", 8);

  private static Step topicStep(Operation op, Origin origin, Fields before, Fields after) {
    return step(op, below(PLACED, TOPIC, "placed"), PLACED, origin, before, after);
  }

  private static Step ruleStep(Operation op, Origin origin, String name) {
    Fields rule = rule("User:" + name);
    boolean gone = op == Operation.DELETE;
    return step(
        op,
        below(PLACED, ACL, "placed/read/" + name),
        PLACED,
        origin,
        gone ? rule : Fields.EMPTY,
        gone ? Fields.EMPTY : rule);
  }

  @Test
  void aNewEntryComesWithItsResources() {
    StackPlan plan =
        plan(
            component(Operation.CREATE, PLACED, WRITTEN),
            topicStep(Operation.CREATE, WRITTEN, Fields.EMPTY, topic(3, WEEK)),
            ruleStep(Operation.CREATE, WRITTEN, "orders.shop"));

    assertThat(plan.entries())
        .extracting(EntryChange::sign, EntryChange::entry, EntryChange::place)
        .containsExactly(tuple(Sign.ADD, "topic/placed", "orders/domain.yaml:8"));
    assertThat(plan.entries().get(0).resources())
        .extracting(ResourceChange::sign, each -> each.step().urn().name(), ResourceChange::detail)
        .containsExactly(
            tuple(Sign.ADD, "placed", ""),
            tuple(
                Sign.ADD,
                "placed/read/orders.shop",
                "allow User:orders.shop: Read on Topic orders.placed"));
  }

  @Test
  void aNewTopicShowsItsValues() {
    StackPlan plan = plan(topicStep(Operation.CREATE, WRITTEN, Fields.EMPTY, topic(3, WEEK)));

    assertThat(plan.entries().get(0).resources().get(0).values())
        .containsExactly(
            new ValueChange("physicalName", "", "orders.placed"),
            new ValueChange("partitions", "", "3"),
            new ValueChange("retention", "", "7d"),
            new ValueChange("compacted", "", "false"));
  }

  @Test
  void aChangeShowsOnlyWhatChanges() {
    StackPlan plan = plan(topicStep(Operation.UPDATE, WRITTEN, topic(3, DAY), topic(6, WEEK)));

    assertThat(plan.entries()).extracting(EntryChange::sign).containsExactly(Sign.CHANGE);
    assertThat(plan.entries().get(0).resources().get(0).values())
        .containsExactly(
            new ValueChange("partitions", "3", "6"), new ValueChange("retention", "1d", "7d"));
    assertThat(plan.losses()).isEmpty();
  }

  @Test
  void aRemovedEntryGoesWithItsComponent() {
    StackPlan plan =
        plan(
            topicStep(Operation.DELETE, Origin.NONE, topic(3, WEEK), Fields.EMPTY),
            component(Operation.DELETE, PLACED, Origin.NONE));

    assertThat(plan.entries())
        .extracting(EntryChange::sign, EntryChange::entry, EntryChange::place)
        .containsExactly(tuple(Sign.REMOVE, "topic/placed", ""));
    assertThat(plan.entries().get(0).resources().get(0).values())
        .contains(new ValueChange("retention", "7d", ""));
    assertThat(plan.losses()).containsExactly("deletes topic orders.placed with all its records");
  }

  @Test
  void aRuleThatGoesChangesTheEntryAboveIt() {
    StackPlan plan = plan(ruleStep(Operation.DELETE, Origin.NONE, "billing.invoicing"));

    assertThat(plan.entries())
        .extracting(EntryChange::sign, EntryChange::entry)
        .containsExactly(tuple(Sign.CHANGE, "topic/placed"));
    assertThat(plan.entries().get(0).resources())
        .extracting(ResourceChange::sign, ResourceChange::detail)
        .containsExactly(
            tuple(Sign.REMOVE, "allow User:billing.invoicing: Read on Topic orders.placed"));
  }

  @Test
  void aGrantIsAnEntryOfItsOwn() {
    Origin grant = at("grant read topic/placed to service/billing/invoicing", 12);

    StackPlan plan =
        plan(
            topicStep(Operation.SAME, WRITTEN, topic(3, WEEK), topic(3, WEEK)),
            ruleStep(Operation.CREATE, grant, "billing.invoicing"));

    assertThat(plan.entries())
        .extracting(EntryChange::sign, EntryChange::entry, EntryChange::place)
        .containsExactly(tuple(Sign.ADD, grant.entry(), "orders/domain.yaml:12"));
  }

  @Test
  void aReplacementMarksItsEntryAndIsShownOnce() {
    Step replaced = topicStep(Operation.REPLACE, WRITTEN, topic(6, WEEK), topic(3, WEEK));
    Step deleted = topicStep(Operation.DELETE_REPLACED, WRITTEN, topic(6, WEEK), Fields.EMPTY);
    Step created = topicStep(Operation.CREATE_REPLACEMENT, WRITTEN, Fields.EMPTY, topic(3, WEEK));

    StackPlan plan =
        plan(deleted, replaced, created, ruleStep(Operation.CREATE, WRITTEN, "orders.shop"));

    assertThat(plan.entries()).extracting(EntryChange::sign).containsExactly(Sign.REPLACE);
    assertThat(plan.entries().get(0).resources())
        .extracting(ResourceChange::sign)
        .containsExactly(Sign.REPLACE, Sign.ADD);
    assertThat(plan.losses())
        .containsExactly(
            "deletes topic orders.placed with all its records and makes it again:"
                + " partitions cannot be taken away");
  }

  @Test
  void theOldHalfOfAnUnfinishedReplacementIsShown() {
    StackPlan plan =
        plan(topicStep(Operation.DELETE_REPLACED, Origin.NONE, topic(6, WEEK), Fields.EMPTY));

    assertThat(plan.entries())
        .extracting(EntryChange::sign, EntryChange::entry)
        .containsExactly(tuple(Sign.CHANGE, "topic/placed"));
    assertThat(plan.losses()).containsExactly("deletes topic orders.placed with all its records");
  }

  @Test
  void entriesKeepTheOrderOfThePlan() {
    StackPlan plan =
        plan(
            component(Operation.CREATE, SHOP, at("service/shop", 6)),
            component(Operation.CREATE, PLACED, WRITTEN),
            quotaStep(Operation.CREATE));

    assertThat(plan.entries())
        .extracting(EntryChange::entry)
        .containsExactly("service/shop", "topic/placed");
    assertThat(plan.entries().get(0).resources()).hasSize(1);
  }

  private static Step quotaStep(Operation op) {
    Fields quota = Fields.builder().put("config", Map.of("producer_byte_rate", "1024")).build();
    return step(
        op, below(SHOP, QUOTA, "shop@main"), SHOP, at("service/shop", 6), Fields.EMPTY, quota);
  }

  @Test
  void aQuotaIsSaidInTheKeysOfItsService() {
    assertThat(plan(quotaStep(Operation.CREATE)).entries().get(0).resources().get(0).values())
        .containsExactly(new ValueChange("quota.produce", "", "1KiB/s"));
  }

  @Test
  void domainsAndClustersAreEntriesToo() {
    Urn provider = Steps.urn("pulumi:providers:kafka", "main");
    Fields config = Fields.builder().put("bootstrapServers", "[\"k1:9093\"]").build();
    Origin domain = at("domain orders", 2);

    StackPlan plan =
        plan(
            step(Operation.CREATE, provider, Urn.NONE, Origin.NONE, Fields.EMPTY, config),
            step(Operation.CREATE, DOMAIN, Urn.NONE, domain, Fields.EMPTY, Fields.EMPTY),
            groupStep());

    assertThat(plan.entries())
        .extracting(EntryChange::sign, EntryChange::entry)
        .containsExactly(tuple(Sign.ADD, "cluster main"), tuple(Sign.ADD, "domain orders"));
    assertThat(plan.entries().get(0).resources().get(0).detail()).isEqualTo("at: [\"k1:9093\"]");
  }

  /** A rule right below the domain that nobody declares any more. */
  private static Step groupStep() {
    Urn group = below(DOMAIN, ACL, "group/ann@acme.example@main");
    return step(Operation.DELETE, group, DOMAIN, Origin.NONE, rule("User:ann"), Fields.EMPTY);
  }

  @Test
  void whatStaysTheStackAndDefaultProvidersAreLeftOut() {
    Urn unnamed = Steps.urn("pulumi:providers:kafka", "default");
    Urn stack = Steps.urn(Urn.STACK_TYPE, "freehold-orders.prod");

    StackPlan plan =
        plan(
            step(Operation.CREATE, stack, Urn.NONE, Origin.NONE, Fields.EMPTY, Fields.EMPTY),
            step(Operation.CREATE, unnamed, Urn.NONE, Origin.NONE, Fields.EMPTY, Fields.EMPTY),
            topicStep(Operation.SAME, WRITTEN, topic(3, WEEK), topic(3, WEEK)));

    assertThat(plan.entries()).isEmpty();
  }

  @Test
  void whatNobodyKnowsGoesByItsOwnName() {
    Urn other = Steps.urn("other:index:Thing", "x");

    StackPlan plan =
        plan(step(Operation.DELETE, other, Urn.NONE, Origin.NONE, topic(1, DAY), Fields.EMPTY));

    assertThat(plan.entries())
        .extracting(EntryChange::sign, EntryChange::entry)
        .containsExactly(tuple(Sign.REMOVE, "other:index:Thing x"));
  }

  @Test
  void shorterRetentionIsALossOfItsEntry() {
    StackPlan plan = plan(topicStep(Operation.UPDATE, WRITTEN, topic(3, WEEK), topic(3, DAY)));

    assertThat(plan.entries().get(0).losses())
        .containsExactly("records older than 1d are deleted from orders.placed");
    assertThat(plan.changes()).isTrue();
  }

  @Test
  void everyOperationHasASign() {
    for (Operation op : Operation.values()) {
      assertThat(Entries.signOf(op)).as(op.text()).isNotNull();
    }
    assertThat(Entries.signOf(Operation.IMPORT).symbol()).isEqualTo("=");
    assertThat(Entries.signOf(Operation.REPLACE).symbol()).isEqualTo("+-");
  }
}
