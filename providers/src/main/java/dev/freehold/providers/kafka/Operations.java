package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.Deleted;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;

/** What is asked of a cluster for one resource type; each call ends every open item it is given. */
interface Operations {
  void create(Work<CreateRequest, Created> work);

  void read(Work<ReadRequest, ReadResult> work);

  void update(Work<UpdateRequest, Fields> work);

  void delete(Work<DeleteRequest, Deleted> work);
}
