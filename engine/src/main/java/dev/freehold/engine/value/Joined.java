package dev.freehold.engine.value;

import java.util.List;

/**
 * One text made of texts and other resources' outputs, such as JSON with an id inside.
 *
 * @param parts texts, references to outputs, and what those give: texts, secrets of texts, unknowns
 */
public record Joined(List<PropertyValue> parts) implements PropertyValue {
  public Joined {
    parts = List.copyOf(parts);
  }

  /** The text once all parts are known, unknown while one is; a secret where a part is one. */
  public PropertyValue settled() {
    if (hasUnknowns()) {
      return Unknown.INSTANCE;
    }
    var text = new StringBuilder();
    for (PropertyValue part : parts) {
      PropertyValue bare = part instanceof Secret secret ? secret.value() : part;
      if (!(bare instanceof Text known)) {
        return this;
      }
      text.append(known.value());
    }
    var joined = new Text(text.toString());
    return hasSecrets() ? new Secret(joined) : joined;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onJoined(this);
  }
}
