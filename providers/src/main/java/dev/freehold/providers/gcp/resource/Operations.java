package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.util.List;

/** Batches of one resource type; one result per request, in their order. */
public interface Operations {
  List<Result<Created>> create(List<CreateRequest> requests);

  List<Result<ReadResult>> read(List<ReadRequest> requests);

  List<Result<Fields>> update(List<UpdateRequest> requests);

  List<Result<Deleted>> delete(List<DeleteRequest> requests);
}
