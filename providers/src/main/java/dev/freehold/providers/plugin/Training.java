package dev.freehold.providers.plugin;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.freehold.FreeholdProvider;
import dev.freehold.providers.plugin.client.PluginProvider;
import dev.freehold.providers.plugin.server.PluginServer;
import dev.freehold.providers.plugin.server.ProviderService;
import dev.freehold.providers.registry.SubjectType;
import java.util.List;

/** Does once what a plugin does, so that the build can archive the classes of it. */
final class Training {
  private Training() {}

  public static void main(String[] arguments) {
    var service =
        new ProviderService(new FreeholdProvider(), FreeholdProvider.schema(Version.current()));
    // Port 9 is nobody's: the call is refused at once, after everything has been loaded.
    Fields config = Fields.builder().put("url", "http://127.0.0.1:9").build();
    Fields inputs = Fields.builder().put("subject", "s").put("schema", "\"string\"").build();
    try (PluginServer server = PluginServer.start(service);
        var provider = PluginProvider.at("freehold", server.port())) {
      provider.checkConfig(config);
      provider.configure(config);
      Fields checked =
          provider.check(new CheckRequest(SubjectType.TOKEN, "s", Fields.EMPTY, inputs)).inputs();
      provider.diff(new DiffRequest(SubjectType.TOKEN, "s", checked, checked, checked, List.of()));
      provider.create(List.of(new CreateRequest(SubjectType.TOKEN, "s", checked)));
    }
    System.exit(0);
  }
}
