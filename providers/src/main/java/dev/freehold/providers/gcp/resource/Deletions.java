package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.Result;
import dev.freehold.providers.gcp.rest.GoogleException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Deletes what the state allows to be deleted. */
public final class Deletions {
  private Deletions() {}

  /**
   * @param name of the type, for messages
   * @param work deletes what may be deleted
   */
  public static List<Result<Deleted>> of(
      List<DeleteRequest> requests,
      String name,
      Function<List<DeleteRequest>, List<Result<Deleted>>> work) {
    var results = new TreeMap<Integer, Result<Deleted>>();
    var open = new ArrayList<Integer>();
    for (int i = 0; i < requests.size(); i++) {
      try {
        if (DeletionPolicy.of(requests.get(i).oldOutputs()).deletes(name)) {
          open.add(i);
        } else {
          results.put(i, Result.ok(new Deleted()));
        }
      } catch (GoogleException prevented) {
        results.put(i, prevented.result());
      }
    }
    List<Result<Deleted>> done = work.apply(open.stream().map(requests::get).toList());
    for (int i = 0; i < open.size(); i++) {
      results.put(open.get(i), done.get(i));
    }
    return List.copyOf(results.values());
  }
}
