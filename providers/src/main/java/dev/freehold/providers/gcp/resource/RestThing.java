package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.resource.Labels.Keys;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.spec.Property;
import dev.freehold.providers.gcp.spec.Property.Wire;
import dev.freehold.providers.gcp.spec.ReadInputs;
import dev.freehold.providers.gcp.spec.StateDiff;
import dev.freehold.providers.gcp.spec.TypeSpec;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A resource with the usual four requests. */
public final class RestThing implements Thing {
  private final Google google;
  private final Endpoint endpoint;
  private final TypeSpec spec;

  public RestThing(Google google, Endpoint endpoint) {
    this.google = google;
    this.endpoint = endpoint;
    this.spec = endpoint.kind().spec();
  }

  @Override
  public Result<Created> create(CreateRequest request) {
    Fields inputs = request.inputs();
    Fields named = endpoint.parts(inputs, google.settings());
    Fields answer = made(named, inputs);
    String id = endpoint.id(named, answer);
    Fields parts = endpoint.parts(id, google.settings());
    try {
      Fields whole = endpoint.afterCreate(google, parts, inputs, answer);
      return Result.ok(created(id, endpoint.shape(parts, whole), inputs));
    } catch (GoogleException half) {
      return Result.partly(
          created(id, endpoint.shape(parts, answer), inputs),
          "It was made, and then: " + half.getMessage());
    }
  }

  private Created created(String id, Fields shaped, Fields inputs) {
    Keys keys = Keys.of(Labels.created(inputs, google.settings()), inputs);
    return new Created(id, outputs(id, shaped, inputs, keys));
  }

  private Fields made(Fields parts, Fields inputs) {
    try {
      return google.rest().call(endpoint.create(parts, inputs, google.settings()));
    } catch (GoogleException refused) {
      return endpoint.refused(google, parts, inputs, refused);
    }
  }

  @Override
  public ReadResult read(ReadRequest request) {
    Fields parts = endpoint.parts(request.id(), google.settings());
    return google
        .rest()
        .find(endpoint.read(parts))
        .map(answer -> found(request, answer))
        .orElseGet(ReadResult.Gone::new);
  }

  /** What was read, for an answer to this or to a request for many. */
  public ReadResult found(ReadRequest request, Fields answer) {
    Fields parts = endpoint.parts(request.id(), google.settings());
    Fields shaped = endpoint.shape(parts, answer);
    String id = endpoint.id(parts, answer);
    Fields own = request.outputs().isEmpty() ? request.inputs() : request.outputs();
    Fields read = outputs(id, shaped, own, Keys.of(request.outputs(), answer));
    Fields outputs = Fleeting.settled(request.outputs(), read, endpoint.fleeting(request.inputs()));
    Fields inputs = ReadInputs.of(spec, request.inputs(), outputs, endpoint.kind().sameness());
    return new ReadResult.Found(id, inputs, outputs);
  }

  @Override
  public Fields update(UpdateRequest request) {
    Fields news = request.news();
    Fields parts = endpoint.parts(request.id(), google.settings());
    SortedSet<String> changed =
        StateDiff.of(spec, request.oldOutputs(), news, endpoint.kind().sameness()).changed();
    List<Property> remote =
        changed.stream().map(spec::input).filter(property -> property.wire() != Wire.NONE).toList();
    if (remote.isEmpty()) {
      return local(request.oldOutputs(), news);
    }
    String done = endpoint.beforeUpdate(google, parts, request);
    Fields answer;
    try {
      answer = google.rest().call(endpoint.update(parts, request, remote));
      answer = endpoint.afterUpdate(google, parts, news, changed, answer);
    } catch (GoogleException half) {
      throw done.isEmpty() ? half : half.after(done);
    }
    Keys keys = Keys.of(Labels.managed(request.oldOutputs(), news), news);
    return outputs(request.id(), endpoint.shape(parts, answer), news, keys);
  }

  @Override
  public void delete(DeleteRequest request) {
    endpoint.beforeDelete(request.id(), request.oldOutputs());
    Fields parts = endpoint.parts(request.id(), google.settings());
    google.rest().find(endpoint.delete(parts, request.oldOutputs()));
  }

  private Fields outputs(String id, Fields answer, Fields own, Keys keys) {
    Fields shaped = endpoint.unread(answer, own);
    Fields outputs = ApiForm.outputs(spec.inputs(), shaped);
    for (var output : ApiForm.outputs(spec.outputs(), shaped).values().entrySet()) {
      outputs = outputs.with(output.getKey(), output.getValue());
    }
    outputs = local(outputs, own).with("id", new Text(id));
    return endpoint.labelled() ? Labels.outputs(outputs, shaped, keys) : outputs;
  }

  /** What is said of the resource and not to Google: as it is declared, or as it usually is. */
  private Fields local(Fields outputs, Fields own) {
    Fields result = outputs;
    for (Property property : spec.inputs()) {
      String name = property.name();
      boolean place = name.equals("project") || name.equals("region");
      if (property.wire() == Wire.NONE && !place) {
        Optional<PropertyValue> usual =
            name.equals("deletionPolicy")
                ? Optional.of(new Text(DeletionPolicy.DELETE.name()))
                : property.fallback();
        PropertyValue value =
            own.get(name)
                .filter(v -> !Values.isAbsent(Optional.of(v)))
                .or(() -> usual)
                .orElseGet(Null::new);
        result = result.with(name, value);
      }
    }
    return result;
  }
}
