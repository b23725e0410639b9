package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.spec.Property;
import java.util.List;
import java.util.Set;

/** The requests for one resource type. Parts are what its id is made of. */
public interface Endpoint {
  Kind kind();

  /** The parts of something new. */
  Fields parts(Fields inputs, Settings settings);

  /** The parts of something that is there, or of what is to be imported. */
  Fields parts(String id, Settings settings);

  /** The id of what Google has answered with. */
  String id(Fields parts, Fields answer);

  Call create(Fields parts, Fields inputs, Settings settings);

  Call read(Fields parts);

  /**
   * @param changed what differs and is Google's business
   */
  Call update(Fields parts, UpdateRequest request, List<Property> changed);

  Call delete(Fields parts, Fields state);

  /** An answer under the names that properties have. */
  Fields shape(Fields parts, Fields answer);

  /**
   * What Google does not give back, as it is known.
   *
   * @param own inputs, or the state
   */
  default Fields unread(Fields shaped, Fields own) {
    return shaped;
  }

  /** Outputs that others change as a matter of course, besides the usual ones. */
  default Set<String> fleeting(Fields inputs) {
    return Set.of();
  }

  /** Whether it has labels. */
  default boolean labelled() {
    return false;
  }

  /** What has to be done before an update; returns what was done, empty for nothing. */
  default String beforeUpdate(Google google, Fields parts, UpdateRequest request) {
    return "";
  }

  /** What has to be done before a deletion; refuses by throwing. */
  default void beforeDelete(String id, Fields state) {}

  /** What creating leaves to do; the answer after it. */
  default Fields afterCreate(Google google, Fields parts, Fields inputs, Fields answer) {
    return answer;
  }

  /** What an update leaves to do, by the names of what has changed; the answer after it. */
  default Fields afterUpdate(
      Google google, Fields parts, Fields news, Set<String> changed, Fields answer) {
    return answer;
  }

  /** Takes the refusal to make something; may find that it is there and fine. */
  default Fields refused(Google google, Fields parts, Fields inputs, GoogleException why) {
    throw why;
  }
}
