package dev.freehold.providers.gcp.iam;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.resource.SharedList;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.Rest;
import dev.freehold.providers.gcp.spec.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The IAM policy of one thing; bindings that nobody asked about stay as they are. */
record Policy(Rest rest, Owner owner, String resource) implements SharedList<Policy.Change> {
  private static final String BINDINGS = "bindings";
  private static final String MEMBERS = "members";

  /** The version that knows conditions. */
  private static final int CONDITIONS = 3;

  /** What becomes of a member. */
  enum Action {
    ADD,
    REMOVE
  }

  /** A change of the policy. */
  record Change(Action action, Grant grant) {}

  @Override
  public String key() {
    return "IAM policy of the " + owner.title() + " " + resource;
  }

  @Override
  public Optional<Fields> read() {
    Fields options = Fields.builder().put("requestedPolicyVersion", CONDITIONS).build();
    return rest.find(
        Call.of(
            owner.service(),
            Method.ASK,
            owner.path(resource, "getIamPolicy"),
            Fields.EMPTY.with("options", options),
            "read the " + key()));
  }

  /** Granting what is granted already succeeds, as with the official provider. */
  @Override
  public Optional<String> refusal(Fields policy, Change change) {
    return Optional.empty();
  }

  @Override
  public Fields with(Fields policy, Change change) {
    if (shows(policy, change)) {
      return policy;
    }
    List<PropertyValue> bindings = new ArrayList<>();
    boolean added = change.action() == Action.REMOVE;
    for (Fields binding : Values.objects(policy, BINDINGS)) {
      if (!change.grant().hasRoleOf(binding)) {
        bindings.add(binding);
      } else if (change.action() == Action.REMOVE) {
        Fields rest = without(binding, change.grant());
        if (!Values.texts(rest, MEMBERS).isEmpty()) {
          bindings.add(rest);
        }
      } else {
        bindings.add(added ? binding : with(binding, change.grant().member()));
        added = true;
      }
    }
    if (!added) {
      bindings.add(binding(change.grant()));
    }
    return policy.with(BINDINGS, new Items(bindings));
  }

  private static Fields with(Fields binding, String member) {
    List<String> members = new ArrayList<>(Values.texts(binding, MEMBERS));
    members.add(member);
    return binding.with(MEMBERS, Values.list(members));
  }

  private static Fields without(Fields binding, Grant grant) {
    String gone = Principal.normal(grant.member());
    return binding.with(
        MEMBERS,
        Values.list(
            Values.texts(binding, MEMBERS).stream()
                .filter(member -> !Principal.normal(member).equals(gone))
                .toList()));
  }

  private static Fields binding(Grant grant) {
    Fields binding =
        Fields.EMPTY
            .with("role", new Text(grant.role()))
            .with(MEMBERS, Values.list(List.of(grant.member())));
    return grant.condition().isEmpty() ? binding : binding.with("condition", grant.condition());
  }

  @Override
  public Fields write(Fields policy) {
    boolean conditional =
        Values.objects(policy, BINDINGS).stream().anyMatch(binding -> binding.has("condition"));
    Fields versioned = conditional ? policy.with("version", new Num(CONDITIONS)) : policy;
    Fields body = Fields.EMPTY.with("policy", versioned);
    if (owner == Owner.PROJECT) {
      body = body.with("updateMask", new Text("bindings,etag,auditConfigs"));
    }
    return rest.call(
        Call.of(
            owner.service(),
            Method.SET,
            owner.path(resource, "setIamPolicy"),
            body,
            "change the " + key()));
  }

  @Override
  public boolean shows(Fields policy, Change change) {
    return has(policy, change.grant()) == (change.action() == Action.ADD);
  }

  static boolean has(Fields policy, Grant grant) {
    return Values.objects(policy, BINDINGS).stream().anyMatch(grant::isIn);
  }

  /** The grants of a role to a member, under whatever condition. */
  static List<Grant> grants(Fields policy, String role, String member) {
    return Values.objects(policy, BINDINGS).stream()
        .map(
            binding ->
                new Grant(role, member, Grant.condition(Values.object(binding, "condition")))
                        .isIn(binding)
                    ? Optional.of(
                        new Grant(
                            role, member, Grant.condition(Values.object(binding, "condition"))))
                    : Optional.<Grant>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public boolean removes(Change change) {
    return change.action() == Action.REMOVE;
  }
}
