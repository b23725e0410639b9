package dev.freehold.providers.gcp.iam;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.resource.Google;
import dev.freehold.providers.gcp.resource.Kind;
import dev.freehold.providers.gcp.resource.Operations;
import dev.freehold.providers.gcp.spec.InputCheck;
import dev.freehold.providers.gcp.spec.Sameness;
import dev.freehold.providers.gcp.spec.TypeSpec;
import dev.freehold.providers.gcp.spec.Values;
import java.util.Optional;

/** One member under one role of a policy; any change of it replaces it. */
public final class MemberKind implements Kind {
  private final Owner owner;
  private final TypeSpec spec;

  public MemberKind(Owner owner) {
    this.owner = owner;
    this.spec = TypeSpec.of(owner.token());
  }

  Owner owner() {
    return owner;
  }

  @Override
  public TypeSpec spec() {
    return spec;
  }

  @Override
  public void judge(InputCheck check) {
    check
        .known("member")
        .flatMap(Principal::problem)
        .ifPresent(problem -> check.fail("member", problem));
  }

  @Override
  public Sameness sameness() {
    return (path, old, now) ->
        owner.same(path, old, now)
            || path.equals("member")
                && Values.text(old)
                    .map(Principal::normal)
                    .equals(Values.text(now).map(Principal::normal));
  }

  @Override
  public Optional<String> id(Fields inputs) {
    boolean unknown = inputs.get("condition").filter(PropertyValue::hasUnknowns).isPresent();
    boolean whole =
        Values.given(inputs, "role").isPresent() && Values.given(inputs, "member").isPresent();
    return whole && !unknown
        ? owner.offline(inputs).map(resource -> resource + "/" + Grant.of(inputs).id())
        : Optional.empty();
  }

  @Override
  public Operations operations(Google google) {
    return new MemberOperations(this, google);
  }
}
