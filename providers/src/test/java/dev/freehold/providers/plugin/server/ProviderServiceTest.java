package dev.freehold.providers.plugin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Unknown;
import dev.freehold.providers.plugin.wire.Wire;
import dev.freehold.providers.schema.PackageSchema;
import dev.freehold.providers.schema.PropertySpec;
import dev.freehold.providers.schema.ResourceSpec;
import dev.freehold.providers.schema.ValueSpec.Scalar;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CallRequest;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.PropertyDiff;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

class ProviderServiceTest {
  private static final String URN = "urn:pulumi:dev::shop::a:b:C$scripted:index:Thing::one";
  private static final PackageSchema SCHEMA =
      new PackageSchema(
          "scripted",
          "1.2.3",
          "For faults.",
          List.of(),
          List.of(
              new ResourceSpec(
                  ScriptedProvider.TYPE,
                  "A thing.",
                  List.of(PropertySpec.optional("name", Scalar.STRING, "Its name.")),
                  List.of(PropertySpec.required("serial", Scalar.INTEGER, "Its number.")))));

  private final ScriptedProvider provider = new ScriptedProvider();
  private final PluginServer server = PluginServer.start(new ProviderService(provider, SCHEMA));
  private final ManagedChannel channel =
      NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
  private final ResourceProviderBlockingStub stub = ResourceProviderGrpc.newBlockingStub(channel);

  @AfterEach
  void close() {
    channel.shutdownNow();
    server.close();
  }

  @Test
  void introducesItself() {
    assertThat(stub.handshake(ProviderHandshakeRequest.getDefaultInstance()).getAcceptSecrets())
        .isTrue();
    assertThat(stub.getPluginInfo(Empty.getDefaultInstance()).getVersion()).isEqualTo("1.2.3");
    assertThat(stub.getSchema(GetSchemaRequest.getDefaultInstance()).getSchema())
        .contains("\"name\":\"scripted\"", ScriptedProvider.TYPE);
  }

  @Test
  void refusesByNameWhatItDoesNotServe() {
    assertFails(
        () -> stub.call(CallRequest.getDefaultInstance()), Status.Code.UNIMPLEMENTED, "Call");
    assertFails(
        () -> stub.invoke(InvokeRequest.newBuilder().setTok("scripted:index:f").build()),
        Status.Code.UNIMPLEMENTED,
        "scripted:index:f");
    assertFails(
        () -> stub.getSchema(GetSchemaRequest.newBuilder().setVersion(7).build()),
        Status.Code.UNIMPLEMENTED,
        "version 7");
  }

  @Test
  void keepsWhatTheEngineAddsAwayFromTheProvider() {
    Fields news = Fields.builder().put("version", "1.0.0").put("url", "u").build();
    var checked = stub.checkConfig(CheckRequest.newBuilder().setNews(Wire.struct(news)).build());
    assertThat(checked.getFailuresList()).isEmpty();
    assertThat(Wire.fields(checked.getInputs()))
        .isEqualTo(news.with("checked", PropertyValue.of(true)));
    stub.configure(
        ConfigureRequest.newBuilder().setAcceptSecrets(true).setArgs(Wire.struct(news)).build());
    assertThat(provider.configs).containsExactly(news.without("version"));
  }

  @Test
  @SuppressWarnings("deprecation")
  void takesTheOlderFormOfAConfiguration() {
    stub.configure(
        ConfigureRequest.newBuilder()
            .setAcceptSecrets(true)
            .putVariables("scripted:config:url", "u")
            .putVariables("other:config:url", "v")
            .build());
    assertThat(provider.configs).containsExactly(Fields.builder().put("url", "u").build());
  }

  @Test
  void refusesAnEngineThatWouldShowSecrets() {
    assertFails(
        () -> stub.configure(ConfigureRequest.getDefaultInstance()),
        Status.Code.UNIMPLEMENTED,
        "Update Pulumi");
  }

  @Test
  void checksWithTheNameOfTheUrnWhereNoneIsSent() {
    var request = CheckRequest.newBuilder().setUrn(URN);
    var failures = stub.check(request.setNews(struct("bad", "x")).build()).getFailuresList();
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0).getProperty()).isEqualTo("bad");
    assertThat(failures.get(0).getReason()).isEqualTo("one is bad");
  }

  @Test
  void tellsReplacementsFromUpdates() {
    var request = DiffRequest.newBuilder().setUrn(URN).setOldInputs(struct("a", "1"));
    assertThat(stub.diff(request.setNews(struct("a", "1")).build()).getChanges())
        .isEqualTo(DiffChanges.DIFF_NONE);
    var update = stub.diff(request.setNews(struct("a", "2")).build());
    assertThat(update.getChanges()).isEqualTo(DiffChanges.DIFF_SOME);
    assertThat(update.getDiffsList()).containsExactly("list");
    assertThat(update.getReplacesList()).isEmpty();
    assertThat(update.getHasDetailedDiff()).isTrue();
    assertThat(update.getDetailedDiffOrThrow("list[0].a").getKind())
        .isEqualTo(PropertyDiff.Kind.UPDATE);
    var replace = stub.diff(request.setNews(struct("replace", "1")).build());
    assertThat(replace.getReplacesList()).containsExactly("list");
    assertThat(replace.getDeleteBeforeReplace()).isTrue();
    assertThat(replace.getDetailedDiffOrThrow("list[0].a").getKind())
        .isEqualTo(PropertyDiff.Kind.UPDATE_REPLACE);
  }

  @Test
  void previewsWithoutCallingTheSystem() {
    var properties = Fields.builder().put("fault", "breaks").build();
    var created =
        stub.create(
            CreateRequest.newBuilder()
                .setUrn(URN)
                .setPreview(true)
                .setProperties(Wire.struct(properties))
                .build());
    assertThat(created.getId()).isEmpty();
    assertThat(Wire.fields(created.getProperties()))
        .isEqualTo(properties.with("serial", Unknown.INSTANCE));
    var updated =
        stub.update(
            UpdateRequest.newBuilder()
                .setUrn(URN)
                .setPreview(true)
                .setNews(Wire.struct(properties))
                .build());
    assertThat(Wire.fields(updated.getProperties()).get("serial")).contains(Unknown.INSTANCE);
    assertThat(provider.batches).isEmpty();
  }

  @Test
  void keepsSecretsWrapped() {
    Fields inputs =
        Fields.builder().put("password", new Secret(PropertyValue.of("s3cret"))).build();
    var created = stub.create(create("one", inputs));
    assertThat(Wire.fields(created.getProperties())).isEqualTo(inputs);
    var read =
        stub.read(
            ReadRequest.newBuilder()
                .setUrn(URN)
                .setId("one")
                .setInputs(Wire.struct(inputs))
                .setProperties(Wire.struct(inputs))
                .build());
    assertThat(Wire.fields(read.getProperties())).isEqualTo(inputs);
  }

  @Test
  void answersGoneWithoutAnId() {
    assertThat(stub.read(ReadRequest.newBuilder().setUrn(URN).setId("gone").build()).getId())
        .isEmpty();
  }

  @Test
  void saysWhetherSomethingMayHaveHappened() {
    assertFails(
        () -> stub.create(create("one", fault("nothing happened"))),
        Status.Code.FAILED_PRECONDITION,
        "refused by the system");
    assertFails(
        () -> stub.create(create("one", fault("may have happened"))),
        Status.Code.UNKNOWN,
        "the line broke");
    assertFails(
        () -> stub.create(create("one", fault("breaks"))),
        Status.Code.UNKNOWN,
        "a fault of the provider");
    assertFails(
        () ->
            stub.delete(
                DeleteRequest.newBuilder()
                    .setUrn(URN)
                    .setOldInputs(Wire.struct(fault("nothing happened")))
                    .build()),
        Status.Code.FAILED_PRECONDITION,
        "refused by the system");
  }

  @Test
  void refusesAssetsByNameBeforeAnythingHappens() {
    Fields asset =
        Fields.builder()
            .put("4dabf18193072939515e22adb298388d", "c44067f5952c0a294b673a41bacd8c17")
            .build();
    assertFails(
        () -> stub.create(create("one", Fields.builder().put("file", asset).build())),
        Status.Code.INVALID_ARGUMENT,
        "an asset");
    assertThat(provider.batches).isEmpty();
  }

  @Test
  void makesBatchesOfWhatComesTogetherAndHidesNoFailure() throws Exception {
    var pool = Executors.newFixedThreadPool(64);
    var answers = new ArrayList<CompletableFuture<String>>();
    for (int i = 0; i < 1_000; i++) {
      String name = "thing-" + i;
      Fields inputs = i == 500 ? fault("nothing happened") : Fields.EMPTY;
      answers.add(CompletableFuture.supplyAsync(() -> idOrCode(create(name, inputs)), pool));
    }
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get(60, TimeUnit.SECONDS))
          .isEqualTo(i == 500 ? "FAILED_PRECONDITION" : "thing-" + i);
    }
    pool.shutdown();
    assertThat(provider.batches.stream().mapToInt(size -> size).sum()).isEqualTo(1_000);
    assertThat(provider.batches).hasSizeLessThan(250);
  }

  private String idOrCode(CreateRequest request) {
    try {
      CreateResponse response = stub.create(request);
      return response.getId();
    } catch (StatusRuntimeException failed) {
      return failed.getStatus().getCode().name();
    }
  }

  @Test
  void endsWhatRunsWhenTheEngineCancelsAndBeginsNothingNew() throws Exception {
    var waiting = CompletableFuture.supplyAsync(() -> stub.create(create("slow", fault("waits"))));
    provider.entered.await();
    stub.cancel(Empty.getDefaultInstance());
    assertFails(() -> stub.create(create("late", Fields.EMPTY)), Status.Code.CANCELLED, "nothing");
    assertThat(waiting).isNotDone();
    provider.gate.countDown();
    assertThat(waiting.get(10, TimeUnit.SECONDS).getId()).isEqualTo("slow");
    CompletableFuture.runAsync(server::awaitCancel).get(10, TimeUnit.SECONDS);
  }

  @Test
  void keepsCustomTimeouts() {
    assertFails(
        () -> stub.create(create("slow", fault("waits")).toBuilder().setTimeout(0.2).build()),
        Status.Code.UNKNOWN,
        "customTimeouts");
  }

  private static CreateRequest create(String name, Fields inputs) {
    return CreateRequest.newBuilder()
        .setUrn(URN)
        .setType(ScriptedProvider.TYPE)
        .setName(name)
        .setProperties(Wire.struct(inputs))
        .build();
  }

  private static Fields fault(String fault) {
    return Fields.builder().put("fault", fault).build();
  }

  private static Struct struct(String key, String text) {
    return Wire.struct(Fields.builder().put(key, text).build());
  }

  private static void assertFails(ThrowingCallable call, Status.Code code, String text) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(e.getStatus().getCode()).isEqualTo(code);
              assertThat(e.getStatus().getDescription()).contains(text);
            });
  }
}
