package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A resource that has an address of its own; each method throws where Google refuses. */
public interface Thing {
  /** Made in part when what comes after making it is refused. */
  Result<Created> create(CreateRequest request);

  ReadResult read(ReadRequest request);

  Fields update(UpdateRequest request);

  /** Succeeds also where there is nothing any more. */
  void delete(DeleteRequest request);

  /**
   * What can be read with fewer requests than one for each, by the requests' places; what is left
   * out is read one by one.
   */
  default Map<Integer, ReadResult> readTogether(List<ReadRequest> requests) {
    return new TreeMap<>();
  }
}
