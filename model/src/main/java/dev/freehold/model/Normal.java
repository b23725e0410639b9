package dev.freehold.model;

import dev.freehold.model.unit.Sizes;
import dev.freehold.model.unit.Times;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.Sequence;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The one spelling of a value: {@code 7d} for {@code 168h}, {@code 1GiB} for {@code 1024MiB}. */
final class Normal {
  private Normal() {}

  static String text(Node node) {
    return node.fold(Normal::scalar, Normal::list, Normal::map);
  }

  private static String scalar(Scalar scalar) {
    String text = scalar.value();
    OptionalLong size = Sizes.parse(text);
    if (size.isPresent()) {
      return Sizes.text(size.getAsLong());
    }
    OptionalLong rate = Sizes.parseRate(text);
    return rate.isPresent()
        ? Sizes.rateText(rate.getAsLong())
        : Times.parse(text).map(Times::text).orElse(text);
  }

  private static String list(Sequence list) {
    return list.items().stream().map(Normal::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String map(Mapping map) {
    return map.fields().stream()
        .map(field -> field.key() + ": " + text(field.value()))
        .collect(Collectors.joining(", ", "{ ", " }"));
  }
}
