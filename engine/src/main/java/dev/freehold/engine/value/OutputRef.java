package dev.freehold.engine.value;

import dev.freehold.engine.declaration.DeclarationId;

/** The output of another declaration of the same stack; {@code id} is its id. */
public record OutputRef(DeclarationId resource, String property) implements PropertyValue {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onOutputRef(this);
  }
}
