package dev.freehold.engine.pulumi;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;
import pulumirpc.EventsGrpc;
import pulumirpc.EventsOuterClass.EventRequest;

/** Takes the events of one CLI process, in order. */
final class EventLog extends EventsGrpc.EventsImplBase {
  private final Consumer<CliEvent> listener;
  private volatile boolean heard;

  EventLog(Consumer<CliEvent> listener) {
    this.listener = listener;
  }

  boolean heard() {
    return heard;
  }

  @Override
  public StreamObserver<EventRequest> streamEvents(StreamObserver<Empty> answer) {
    return new StreamObserver<>() {
      @Override
      public void onNext(EventRequest event) {
        heard = true;
        listener.accept(CliEvent.read(event.getEvent()));
      }

      @Override
      public void onError(Throwable broken) {
        // The process has ended, or soon will; its exit code tells.
      }

      @Override
      public void onCompleted() {
        answer.onNext(Empty.getDefaultInstance());
        answer.onCompleted();
      }
    };
  }
}
