package dev.freehold.engine.pulumi;

import com.google.protobuf.Empty;
import com.pulumi.Context;
import dev.freehold.engine.pulumi.host.ProgramHost;
import dev.freehold.engine.pulumi.host.RunSettings;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import pulumirpc.Language.AboutRequest;
import pulumirpc.Language.AboutResponse;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.LanguageHandshakeRequest;
import pulumirpc.Language.LanguageHandshakeResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc;
import pulumirpc.Plugin.PluginInfo;

/** The language runtime that runs one program in this JVM. */
final class LanguageRuntime extends LanguageRuntimeGrpc.LanguageRuntimeImplBase {
  private final Consumer<Context> program;
  private final AtomicReference<String> engine = new AtomicReference<>("");

  LanguageRuntime(Consumer<Context> program) {
    this.program = program;
  }

  @Override
  public void handshake(
      LanguageHandshakeRequest request, StreamObserver<LanguageHandshakeResponse> answer) {
    engine.set(request.getEngineAddress());
    answer(answer, LanguageHandshakeResponse.getDefaultInstance());
  }

  @Override
  public void about(AboutRequest request, StreamObserver<AboutResponse> answer) {
    answer(
        answer,
        AboutResponse.newBuilder()
            .setExecutable("java")
            .setVersion(System.getProperty("java.version"))
            .build());
  }

  @Override
  public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
    answer(answer, PluginInfo.newBuilder().setVersion("1.0.0").build());
  }

  /** None: every resource names the version of its plugin itself. */
  @Override
  public void getRequiredPackages(
      GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> answer) {
    answer(answer, GetRequiredPackagesResponse.getDefaultInstance());
  }

  @Override
  public void run(RunRequest request, StreamObserver<RunResponse> answer) {
    var response = RunResponse.newBuilder();
    try {
      int code = ProgramHost.run(settings(request), program);
      if (code == ProgramHost.REPORTED) {
        response.setBail(true);
      } else if (code != 0) {
        response.setError("the program reported errors");
      }
    } catch (RuntimeException failed) {
      response.setError("the program could not be run: " + failed.getMessage());
    }
    answer(answer, response.build());
  }

  private RunSettings settings(RunRequest request) {
    return new RunSettings(
        request.getMonitorAddress(),
        request.getArgsCount() > 0 ? request.getArgs(0) : engine.get(),
        new RunSettings.StackName(
            request.getOrganization(), request.getProject(), request.getStack()),
        request.getDryRun() ? RunSettings.Mode.PREVIEW : RunSettings.Mode.UPDATE,
        request.getConfigMap(),
        Set.copyOf(request.getConfigSecretKeysList()));
  }

  @Override
  public void cancel(Empty request, StreamObserver<Empty> answer) {
    answer(answer, Empty.getDefaultInstance());
  }

  private static <T> void answer(StreamObserver<T> observer, T value) {
    observer.onNext(value);
    observer.onCompleted();
  }
}
