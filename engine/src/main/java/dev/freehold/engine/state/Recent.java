package dev.freehold.engine.state;

import dev.freehold.engine.Urn;

/**
 * The last provider and parent that were read: neighbours mostly share them, and one string whose
 * hash is known is worth a tenth of the time of loading.
 */
final class Recent {
  private String provider = "";
  private Urn parent = Urn.NONE;

  String provider(String text) {
    if (!text.equals(provider)) {
      provider = text;
    }
    return provider;
  }

  Urn parent(String text) {
    if (!text.equals(parent.value())) {
      parent = new Urn(text);
    }
    return parent;
  }
}
