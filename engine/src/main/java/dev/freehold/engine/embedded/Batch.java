package dev.freehold.engine.embedded;

import dev.freehold.engine.embedded.ActionResult.Answer;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Independent actions of one kind for one provider, done with one call. */
record Batch(Action.Group group, List<Action> actions) {

  /** One result per action, in order; a provider that breaks fails them all. */
  List<ActionResult> run() {
    List<Result<Answer>> results = answers();
    var paired = new ArrayList<ActionResult>();
    for (int i = 0; i < actions.size(); i++) {
      paired.add(new ActionResult(actions.get(i), results.get(i)));
    }
    return paired;
  }

  private List<Result<Answer>> answers() {
    Provider provider;
    try {
      provider = group.provider().ready();
    } catch (RuntimeException | Error unusable) {
      return Collections.nCopies(actions.size(), Result.failed(message(unusable)));
    }
    try {
      return complete(call(provider));
    } catch (RuntimeException | Error broken) {
      return Collections.nCopies(actions.size(), Result.uncertain(message(broken)));
    }
  }

  private List<Result<Answer>> complete(List<Result<Answer>> results) {
    if (results.size() != actions.size()) {
      throw new IllegalStateException(
          "the provider answered " + results.size() + " of " + actions.size() + " requests");
    }
    return results;
  }

  private static String message(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
  }

  private List<Result<Answer>> call(Provider provider) {
    return switch (group.kind()) {
      case CREATE -> create(provider);
      case UPDATE -> update(provider);
      case DELETE -> delete(provider);
      case READ -> read(provider);
    };
  }

  private List<Result<Answer>> create(Provider provider) {
    var requests = actions.stream().map(a -> new CreateRequest(type(a), name(a), a.inputs()));
    return map(
        provider.create(requests.toList()), c -> new Answer(c.id(), Fields.EMPTY, c.outputs()));
  }

  private List<Result<Answer>> update(Provider provider) {
    var requests =
        actions.stream()
            .map(
                a ->
                    new UpdateRequest(
                        type(a),
                        a.before().id(),
                        a.before().inputs(),
                        a.before().outputs(),
                        a.inputs()));
    return map(
        provider.update(requests.toList()), outputs -> new Answer("", Fields.EMPTY, outputs));
  }

  private List<Result<Answer>> delete(Provider provider) {
    var requests =
        actions.stream()
            .map(
                a ->
                    new DeleteRequest(
                        type(a), a.before().id(), a.before().inputs(), a.before().outputs()));
    return map(provider.delete(requests.toList()), deleted -> Answer.NOTHING);
  }

  private List<Result<Answer>> read(Provider provider) {
    var requests =
        actions.stream()
            .map(
                a ->
                    new ReadRequest(
                        type(a), a.before().id(), a.before().inputs(), a.before().outputs()));
    return map(
        provider.read(requests.toList()),
        found ->
            found.fold(f -> new Answer(f.id(), f.inputs(), f.outputs()), gone -> Answer.NOTHING));
  }

  private static <T> List<Result<Answer>> map(List<Result<T>> results, Function<T, Answer> answer) {
    return results.stream()
        .<Result<Answer>>map(
            r -> r.fold(value -> Result.ok(answer.apply(value)), failed -> failed.map(answer)))
        .toList();
  }

  private static String type(Action action) {
    return action.subject().type();
  }

  private static String name(Action action) {
    return action.subject().urn().name();
  }
}
