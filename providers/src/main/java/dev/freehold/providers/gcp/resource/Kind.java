package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.spec.InputCheck;
import dev.freehold.providers.gcp.spec.Sameness;
import dev.freehold.providers.gcp.spec.StateDiff;
import dev.freehold.providers.gcp.spec.TypeSpec;
import java.util.Optional;

/** A resource type: what is known of it offline, and how it is done. */
public interface Kind {
  TypeSpec spec();

  /** Judges what the description of the type does not say. */
  default void judge(InputCheck check) {}

  /** What differs in the text only. */
  default Sameness sameness() {
    return Sameness.EXACT;
  }

  default CheckResult check(CheckRequest request) {
    var check = new InputCheck(request, spec());
    judge(check);
    return check.result();
  }

  default DiffResult diff(DiffRequest request) {
    return StateDiff.of(spec(), request, sameness()).result();
  }

  /**
   * The id that creating with these inputs gives, in the short form that an import takes where the
   * project is the provider's; empty while it is not known.
   */
  Optional<String> id(Fields inputs);

  /** What tells a thing apart from others of the type, where ids are shared. */
  default String identity(String id, Fields state) {
    return id;
  }

  Operations operations(Google google);
}
