package dev.freehold.providers.plugin.server;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Unknown;
import dev.freehold.providers.plugin.wire.Wire;
import dev.freehold.providers.schema.PackageSchema;
import dev.freehold.providers.schema.PropertySpec;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** Create and Update in a preview: what is wanted, and unknown where the system decides. */
record Previews(PackageSchema schema) {

  CreateResponse create(CreateRequest request) {
    String type = Offline.type(request.getType(), request.getUrn());
    Fields outputs = outputs(type, Wire.fields(request.getProperties()), Fields.EMPTY);
    return CreateResponse.newBuilder().setProperties(Wire.struct(outputs)).build();
  }

  UpdateResponse update(UpdateRequest request) {
    String type = Offline.type(request.getType(), request.getUrn());
    Fields outputs = outputs(type, Wire.fields(request.getNews()), Wire.fields(request.getOlds()));
    return UpdateResponse.newBuilder().setProperties(Wire.struct(outputs)).build();
  }

  /** What the system gives is not known before a create, and stays in an update. */
  private Fields outputs(String type, Fields inputs, Fields olds) {
    Fields outputs = inputs;
    var resource = schema.resource(type);
    if (resource.isPresent()) {
      for (PropertySpec computed : resource.get().computed()) {
        outputs = outputs.with(computed.name(), olds.get(computed.name()).orElse(Unknown.INSTANCE));
      }
    }
    return outputs;
  }
}
