package dev.freehold.providers.plugin.server;

import com.google.protobuf.Empty;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.plugin.wire.Wire;
import dev.freehold.providers.schema.PackageSchema;
import dev.freehold.providers.schema.SchemaJson;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pulumirpc.Plugin;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingResponse;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetMappingsResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc;

/**
 * A provider of this project behind Pulumi's {@code ResourceProvider} protocol.
 *
 * <p>What it does not serve (Construct, Call, Parameterize, List) answers UNIMPLEMENTED with the
 * method's name.
 */
public final class ProviderService extends ResourceProviderGrpc.ResourceProviderImplBase
    implements AutoCloseable {
  private final Provider provider;
  private final PackageSchema schema;
  private final Offline offline;
  private final Remote remote;
  private final Previews previews;
  private final Running running = new Running();

  /**
   * @param provider not yet configured; closed with this service
   */
  public ProviderService(Provider provider, PackageSchema schema) {
    this.provider = provider;
    this.schema = schema;
    this.offline = new Offline(provider);
    this.remote = new Remote(provider);
    this.previews = new Previews(schema);
  }

  /** Completes once the engine has cancelled and no remote call runs any more. */
  public CompletableFuture<Void> over() {
    return running.over();
  }

  @Override
  public void handshake(
      ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> to) {
    answer(to, () -> ProviderHandshakeResponse.newBuilder().setAcceptSecrets(true).build());
  }

  @Override
  public void attach(Plugin.PluginAttach request, StreamObserver<Empty> to) {
    running.attach();
    answer(to, Empty::getDefaultInstance);
  }

  @Override
  public void getPluginInfo(Empty request, StreamObserver<Plugin.PluginInfo> to) {
    answer(to, () -> Plugin.PluginInfo.newBuilder().setVersion(schema.version()).build());
  }

  @Override
  public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> to) {
    answer(
        to,
        () -> {
          if (request.getVersion() != 0) {
            throw Refusals.unsupported(
                "Schema version " + request.getVersion() + " is not known; there is version 0.");
          }
          return GetSchemaResponse.newBuilder().setSchema(SchemaJson.of(schema)).build();
        });
  }

  /** Nothing is mapped from other tools. */
  @Override
  public void getMapping(GetMappingRequest request, StreamObserver<GetMappingResponse> to) {
    answer(to, GetMappingResponse::getDefaultInstance);
  }

  @Override
  public void getMappings(GetMappingsRequest request, StreamObserver<GetMappingsResponse> to) {
    answer(to, GetMappingsResponse::getDefaultInstance);
  }

  @Override
  public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> to) {
    answer(
        to,
        () -> {
          throw Refusals.unsupported(
              "The package " + schema.name() + " has no function " + request.getTok() + ".");
        });
  }

  @Override
  public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> to) {
    answer(to, () -> offline.checkConfig(request));
  }

  @Override
  public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> to) {
    answer(to, () -> offline.diffConfig(request));
  }

  @Override
  public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> to) {
    answer(to, () -> configure(request));
  }

  private ConfigureResponse configure(ConfigureRequest request) {
    if (!request.getAcceptSecrets()) {
      throw Refusals.unsupported(
          "The engine does not take secrets, and outputs would show them. Update Pulumi.");
    }
    Fields config = request.hasArgs() ? Wire.fields(request.getArgs()) : variables(request);
    provider.configure(Offline.config(config));
    return ConfigureResponse.newBuilder().setAcceptSecrets(true).setSupportsPreview(true).build();
  }

  /** The older form of a configuration: {@code <package>:config:<key>}. */
  @SuppressWarnings("deprecation")
  private Fields variables(ConfigureRequest request) {
    String prefix = schema.name() + ":config:";
    var texts = new TreeMap<String, String>();
    request
        .getVariablesMap()
        .forEach(
            (key, text) -> {
              if (key.startsWith(prefix)) {
                texts.put(key.substring(prefix.length()), text);
              }
            });
    return Fields.builder().put("config", texts).build().fields("config").orElseThrow();
  }

  @Override
  public void check(CheckRequest request, StreamObserver<CheckResponse> to) {
    answer(to, () -> offline.check(request));
  }

  @Override
  public void diff(DiffRequest request, StreamObserver<DiffResponse> to) {
    answer(to, () -> offline.diff(request));
  }

  @Override
  public void create(CreateRequest request, StreamObserver<CreateResponse> to) {
    if (request.getPreview()) {
      answer(to, () -> previews.create(request));
    } else {
      answer(to, request.getTimeout(), () -> remote.create(request));
    }
  }

  @Override
  public void read(ReadRequest request, StreamObserver<ReadResponse> to) {
    answer(to, request.getTimeout(), () -> remote.read(request));
  }

  @Override
  public void update(UpdateRequest request, StreamObserver<UpdateResponse> to) {
    if (request.getPreview()) {
      answer(to, () -> previews.update(request));
    } else {
      answer(to, request.getTimeout(), () -> remote.update(request));
    }
  }

  @Override
  public void delete(DeleteRequest request, StreamObserver<Empty> to) {
    answer(to, request.getTimeout(), () -> remote.delete(request));
  }

  /** What runs may end; nothing new begins. */
  @Override
  public void cancel(Empty request, StreamObserver<Empty> to) {
    answer(to, Empty::getDefaultInstance);
    running.cancel();
  }

  private static <T> void answer(StreamObserver<T> to, Supplier<T> work) {
    T answer;
    try {
      answer = work.get();
    } catch (RuntimeException refused) {
      to.onError(Refusals.invalid(refused));
      return;
    }
    to.onNext(answer);
    to.onCompleted();
  }

  private <T> void answer(
      StreamObserver<T> to, double timeout, Supplier<CompletableFuture<T>> work) {
    if (!running.begin()) {
      to.onError(Refusals.cancelled());
      return;
    }
    CompletableFuture<T> started;
    try {
      started = work.get();
    } catch (RuntimeException refused) {
      running.end();
      to.onError(Refusals.invalid(refused));
      return;
    }
    CompletableFuture<T> timed =
        timeout > 0
            ? started.copy().orTimeout((long) (timeout * 1_000), TimeUnit.MILLISECONDS)
            : started;
    timed.whenComplete((value, failure) -> end(to, timeout, value, failure));
    started.whenComplete((value, failure) -> running.end());
  }

  private static <T> void end(
      StreamObserver<T> to, double timeout, @Nullable T value, @Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    if (cause == null && value != null) {
      to.onNext(value);
      to.onCompleted();
    } else if (cause instanceof TimeoutException) {
      String late =
          "No answer within the " + timeout + " s of customTimeouts; it may still happen.";
      to.onError(Status.UNKNOWN.withDescription(late).asRuntimeException());
    } else {
      to.onError(cause);
    }
  }

  @Override
  public void close() {
    remote.close();
    provider.close();
  }
}
