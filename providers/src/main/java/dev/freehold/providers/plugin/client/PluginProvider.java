package dev.freehold.providers.plugin.client;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ProviderException;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import pulumirpc.Provider.ErrorResourceInitFailed;

/**
 * A Pulumi plugin as a provider. It is started by the first call, and each item of a batch is one
 * call of its own, a bounded number at once.
 *
 * <p>A foreign plugin promises nothing offline: its Check and Diff may want a configuration, and it
 * tells no ids beforehand. Where this project has a provider of the same package, that one plans
 * ({@link #plannedBy}), with the same names and rules, and the plugin does what is remote. Where it
 * has none, the plugin is asked without a configuration; an id is not known before a create, so a
 * create that was cut off cannot be looked for, and the engine says so instead of creating twice.
 */
public final class PluginProvider implements Provider {
  private static final int AT_ONCE = 64;

  private final String pkg;
  private final Supplier<PluginLink> open;
  private final Optional<Provider> planner;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            var thread = new Thread(work, "freehold-plugin-call");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<PluginLink> link = Optional.empty();

  private PluginProvider(String pkg, Supplier<PluginLink> open, Optional<Provider> planner) {
    this.pkg = pkg;
    this.open = open;
    this.planner = planner;
  }

  /** The plugin of an executable. */
  public static PluginProvider of(String pkg, Path executable) {
    return found(pkg, () -> executable);
  }

  /** The plugin of an executable that is looked for when it is needed. */
  public static PluginProvider found(String pkg, Supplier<Path> executable) {
    return new PluginProvider(pkg, () -> PluginLink.start(executable.get()), Optional.empty());
  }

  /** A plugin that runs already and listens on 127.0.0.1. */
  public static PluginProvider at(String pkg, int port) {
    return new PluginProvider(pkg, () -> PluginLink.connect(port), Optional.empty());
  }

  /** The same plugin for everything remote, with another provider for everything offline. */
  public PluginProvider plannedBy(Provider provider) {
    return new PluginProvider(pkg, open, Optional.of(provider));
  }

  @Override
  public String pkg() {
    return pkg;
  }

  private synchronized PluginLink link() {
    if (link.isEmpty()) {
      link = Optional.of(open.get());
    }
    return link.get();
  }

  private OfflineCalls offline() {
    return new OfflineCalls(pkg, link());
  }

  @Override
  public CheckResult checkConfig(Fields config) {
    if (planner.isPresent()) {
      return planner.get().checkConfig(config);
    }
    try {
      return offline().checkConfig(config);
    } catch (ProviderException refused) {
      return new CheckResult(config, List.of(new Failure("", refused.getMessage())));
    }
  }

  @Override
  public DiffResult diffConfig(Fields olds, Fields news) {
    return planner.isPresent()
        ? planner.get().diffConfig(olds, news)
        : offline().diffConfig(olds, news);
  }

  @Override
  public void configure(Fields config) {
    offline().configure(config);
  }

  @Override
  public CheckResult check(CheckRequest request) {
    if (planner.isPresent()) {
      return planner.get().check(request);
    }
    try {
      return offline().check(request);
    } catch (ProviderException refused) {
      return new CheckResult(request.news(), List.of(new Failure("", refused.getMessage())));
    }
  }

  @Override
  public Optional<String> idFor(String type, Fields inputs) {
    return planner.flatMap(provider -> provider.idFor(type, inputs));
  }

  /** Of types that nobody here knows, ids may be shared; what they give tells them apart. */
  @Override
  public String identity(String type, String id, Fields state) {
    return planner
        .map(provider -> provider.identity(type, id, state))
        .orElseGet(() -> id + " " + state);
  }

  @Override
  public DiffResult diff(DiffRequest request) {
    return planner.isPresent() ? planner.get().diff(request) : offline().diff(request);
  }

  @Override
  public List<Result<Created>> create(List<CreateRequest> requests) {
    return each(requests, RemoteCalls::create, RemoteCalls::createdInPart);
  }

  @Override
  public List<Result<ReadResult>> read(List<ReadRequest> requests) {
    return each(requests, RemoteCalls::read);
  }

  @Override
  public List<Result<Fields>> update(List<UpdateRequest> requests) {
    return each(requests, RemoteCalls::update, RemoteCalls::updatedInPart);
  }

  @Override
  public List<Result<Deleted>> delete(List<DeleteRequest> requests) {
    return each(requests, RemoteCalls::delete);
  }

  private interface Call<Q, T> {
    T of(RemoteCalls calls, Q request);
  }

  private interface Part<Q, T> {
    T of(RemoteCalls calls, Q request, ErrorResourceInitFailed part);
  }

  private <Q, T> List<Result<T>> each(List<Q> requests, Call<Q, T> call) {
    return ended(requests, (calls, request) -> Result.ok(call.of(calls, request)));
  }

  /**
   * @param part what the plugin tells of a thing that is there and not as it should be
   */
  private <Q, T> List<Result<T>> each(List<Q> requests, Call<Q, T> call, Part<Q, T> part) {
    return ended(
        requests,
        (calls, request) -> {
          try {
            return Result.ok(call.of(calls, request));
          } catch (StatusRuntimeException failure) {
            var told = Outcomes.part(failure);
            if (told.isEmpty()) {
              throw failure;
            }
            return Result.partly(part.of(calls, request, told.get()), Outcomes.reasons(told.get()));
          }
        });
  }

  private <Q, T> List<Result<T>> ended(List<Q> requests, Call<Q, Result<T>> call) {
    PluginLink with = link();
    var calls = new RemoteCalls(pkg, with);
    List<Future<Result<T>>> running =
        requests.stream()
            .map(request -> workers.submit(() -> one(with, calls, request, call)))
            .toList();
    return running.stream().map(PluginProvider::await).toList();
  }

  private static <Q, T> Result<T> one(
      PluginLink link, RemoteCalls calls, Q request, Call<Q, Result<T>> call) {
    try {
      return call.of(calls, request);
    } catch (StatusRuntimeException failure) {
      return Outcomes.failed(link, failure);
    }
  }

  private static <T> Result<T> await(Future<Result<T>> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      return Result.uncertain(String.valueOf(e.getCause().getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.uncertain("Interrupted while waiting for the plugin.");
    }
  }

  @Override
  public synchronized void close() {
    link.ifPresent(PluginLink::close);
    link = Optional.empty();
    planner.ifPresent(Provider::close);
    workers.shutdownNow();
  }
}
