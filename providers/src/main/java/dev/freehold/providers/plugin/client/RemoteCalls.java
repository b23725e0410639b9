package dev.freehold.providers.plugin.client;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.plugin.wire.Wire;
import pulumirpc.Provider.ErrorResourceInitFailed;

/** Create, Read, Update and Delete of one plugin; failures are gRPC's. */
record RemoteCalls(String pkg, PluginLink link) {

  Created create(CreateRequest request) {
    Veil veil = link.veil();
    var response =
        link.remote()
            .create(
                pulumirpc.Provider.CreateRequest.newBuilder()
                    .setUrn(Urns.of(request.type(), request.name()))
                    .setType(request.type())
                    .setName(request.name())
                    .setProperties(Wire.struct(veil.wire(request.inputs())))
                    .build());
    if (response.getId().isEmpty()) {
      throw new IllegalStateException("The plugin gave no id to the new " + request.type() + ".");
    }
    return new Created(
        response.getId(), veil.restore(request.inputs(), Wire.fields(response.getProperties())));
  }

  Created createdInPart(CreateRequest request, ErrorResourceInitFailed part) {
    return new Created(part.getId(), restored(request.inputs(), part));
  }

  Fields updatedInPart(UpdateRequest request, ErrorResourceInitFailed part) {
    return restored(request.news(), part);
  }

  private Fields restored(Fields inputs, ErrorResourceInitFailed part) {
    return link.veil().restore(inputs, Wire.fields(part.getProperties()));
  }

  ReadResult read(ReadRequest request) {
    Veil veil = link.veil();
    var response =
        link.remote()
            .read(
                pulumirpc.Provider.ReadRequest.newBuilder()
                    .setUrn(Urns.of(request.type(), request.id()))
                    .setType(request.type())
                    .setName(request.id())
                    .setId(request.id())
                    .setInputs(Wire.struct(veil.wire(request.inputs())))
                    .setProperties(Wire.struct(veil.wire(request.outputs())))
                    .build());
    if (response.getId().isEmpty()) {
      return new ReadResult.Gone();
    }
    Fields inputs =
        response.hasInputs()
            ? veil.restore(request.inputs(), Wire.fields(response.getInputs()))
            : request.inputs();
    return new ReadResult.Found(
        response.getId(),
        inputs,
        veil.restore(request.outputs(), Wire.fields(response.getProperties())));
  }

  Fields update(UpdateRequest request) {
    Veil veil = link.veil();
    Fields olds = Veil.aligned(request.oldOutputs(), request.oldInputs(), request.news());
    var response =
        link.remote()
            .update(
                pulumirpc.Provider.UpdateRequest.newBuilder()
                    .setUrn(Urns.of(request.type(), request.id()))
                    .setType(request.type())
                    .setName(request.id())
                    .setId(request.id())
                    .setOlds(Wire.struct(veil.wire(olds)))
                    .setOldInputs(Wire.struct(veil.wire(request.oldInputs())))
                    .setNews(Wire.struct(veil.wire(request.news())))
                    .build());
    return veil.restore(request.news(), Wire.fields(response.getProperties()));
  }

  Deleted delete(DeleteRequest request) {
    Veil veil = link.veil();
    link.remote()
        .delete(
            pulumirpc.Provider.DeleteRequest.newBuilder()
                .setUrn(Urns.of(request.type(), request.id()))
                .setType(request.type())
                .setName(request.id())
                .setId(request.id())
                .setProperties(Wire.struct(veil.wire(request.oldOutputs())))
                .setOldInputs(Wire.struct(veil.wire(request.oldInputs())))
                .build());
    return new Deleted();
  }
}
