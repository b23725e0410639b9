package dev.freehold.engine.embedded;

import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.state.ResourceState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the real things of state entries, in as few calls as possible. */
final class Reader {
  private static final int LARGEST = 5_000;

  private final StackProviders providers;

  Reader(StackProviders providers) {
    this.providers = providers;
  }

  /** What was found of each entry. */
  Map<ResourceState, Result<ReadResult>> read(List<ResourceState> entries) {
    var byProvider = new LinkedHashMap<ConfiguredProvider, List<ResourceState>>();
    for (ResourceState entry : entries) {
      byProvider.computeIfAbsent(providers.of(entry), p -> new ArrayList<>()).add(entry);
    }
    var found = new LinkedHashMap<ResourceState, Result<ReadResult>>();
    byProvider.forEach(
        (provider, all) -> {
          for (int from = 0; from < all.size(); from += LARGEST) {
            read(provider, all.subList(from, Math.min(from + LARGEST, all.size())), found);
          }
        });
    return found;
  }

  private static void read(
      ConfiguredProvider provider,
      List<ResourceState> entries,
      Map<ResourceState, Result<ReadResult>> found) {
    List<Result<ReadResult>> results = answers(provider.ready(), entries);
    for (int i = 0; i < entries.size(); i++) {
      found.put(entries.get(i), results.get(i));
    }
  }

  private static List<Result<ReadResult>> answers(Provider provider, List<ResourceState> entries) {
    try {
      return provider.read(entries.stream().map(Reader::request).toList());
    } catch (RuntimeException broken) {
      String message = broken.getMessage() == null ? broken.toString() : broken.getMessage();
      return Collections.nCopies(entries.size(), Result.failed(message));
    }
  }

  private static ReadRequest request(ResourceState entry) {
    return new ReadRequest(entry.type(), entry.id(), entry.inputs(), entry.outputs());
  }
}
