package dev.freehold.providers.gcp;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;

/** Everything that must work without Google's libraries on the class path. */
public final class OfflineUse {
  private OfflineUse() {}

  /** Checks, computes an id and compares. */
  public static String run() {
    try (var provider = new GcpProvider()) {
      Fields config = Fields.builder().put("project", "p").build();
      provider.checkConfig(config);
      provider.diffConfig(config, config);
      provider.configure(config);
      Fields old = Samples.table("d", "t", "[{'name': 'a', 'type': 'STRING'}]");
      Fields news = old.with("description", PropertyValue.of("x"));
      var diff = Samples.diff(provider, Samples.TABLE, old, news);
      return provider.idFor(Samples.TABLE, news).orElse("") + " " + diff.detailed().keySet();
    }
  }
}
