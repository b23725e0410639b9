package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import java.util.Optional;

/** What is known of a resource type offline. */
interface Kind {
  String token();

  CheckResult check(CheckRequest request);

  /** The id that creating with these inputs gives; empty while they are not known. */
  Optional<String> id(Fields inputs);

  DiffResult diff(DiffRequest request);
}
