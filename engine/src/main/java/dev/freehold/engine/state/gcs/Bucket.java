package dev.freehold.engine.state.gcs;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.HttpResponseException;
import com.google.api.services.storage.Storage;
import com.google.api.services.storage.model.Objects;
import com.google.api.services.storage.model.StorageObject;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One bucket, through Google's client of the JSON API. Errors are Google's own words with what can
 * be done about them.
 */
final class Bucket {
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;

  private final String name;
  private final Storage storage;

  Bucket(String name, Storage storage) {
    this.name = name;
    this.storage = storage;
  }

  String name() {
    return name;
  }

  /** Content and generation of an object; empty when there is none. */
  Optional<Content> read(String object) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      var get = storage.objects().get(name, object);
      var response = get.executeMedia();
      response.download(bytes);
      Long generation =
          response.getHeaders().getFirstHeaderStringValue("x-goog-generation") == null
              ? generation(object)
              : Long.valueOf(response.getHeaders().getFirstHeaderStringValue("x-goog-generation"));
      return Optional.of(new Content(bytes.toByteArray(), generation));
    } catch (HttpResponseException e) {
      if (e.getStatusCode() == NOT_FOUND) {
        requireBucket();
        return Optional.empty();
      }
      throw explained("read", object, e);
    }
  }

  private Long generation(String object) throws IOException {
    return storage.objects().get(name, object).execute().getGeneration();
  }

  /**
   * Writes an object as a whole.
   *
   * @param expected the generation that it must have now, 0 for none; negative for any
   * @return the new generation
   * @throws ChangedException when it has another one
   */
  long write(String object, byte[] content, long expected) throws IOException {
    var insert =
        storage
            .objects()
            .insert(
                name,
                new StorageObject().setName(object),
                new ByteArrayContent("application/json", content));
    insert.getMediaHttpUploader().setDirectUploadEnabled(true);
    if (expected >= 0) {
      insert.setIfGenerationMatch(expected);
    }
    try {
      return insert.execute().getGeneration();
    } catch (HttpResponseException e) {
      if (e.getStatusCode() == PRECONDITION_FAILED) {
        return alreadyWritten(object, content, e);
      }
      throw explained("write", object, e);
    }
  }

  /** The answer to an attempt may have been lost, and the next attempt have met our own object. */
  private long alreadyWritten(String object, byte[] content, HttpResponseException refused)
      throws IOException {
    Optional<Content> there = read(object);
    if (there.isPresent() && java.util.Arrays.equals(there.get().bytes(), content)) {
      return there.get().generation();
    }
    throw new ChangedException(
        "gs://"
            + name
            + "/"
            + object
            + " was changed by somebody else since it was read; it was not overwritten",
        refused);
  }

  void copy(String from, String to) throws IOException {
    try {
      storage.objects().copy(name, from, name, to, new StorageObject()).execute();
    } catch (HttpResponseException e) {
      if (e.getStatusCode() == NOT_FOUND) {
        throw new FileNotFoundException("gs://" + name + "/" + from);
      }
      throw explained("copy", from, e);
    }
  }

  /** Deletes an object when it is there. */
  void delete(String object) throws IOException {
    try {
      storage.objects().delete(name, object).execute();
    } catch (HttpResponseException e) {
      if (e.getStatusCode() != NOT_FOUND) {
        throw explained("delete", object, e);
      }
    }
  }

  /** Names of objects below a prefix, in order; with a delimiter also the folders, with their /. */
  List<String> list(String prefix, @Nullable String delimiter) throws IOException {
    var names = new ArrayList<String>();
    try {
      var list = storage.objects().list(name).setPrefix(prefix).setDelimiter(delimiter);
      Objects page;
      do {
        page = list.execute();
        if (page.getItems() != null) {
          page.getItems().forEach(item -> names.add(item.getName()));
        }
        if (page.getPrefixes() != null) {
          names.addAll(page.getPrefixes());
        }
        list.setPageToken(page.getNextPageToken());
      } while (page.getNextPageToken() != null);
    } catch (HttpResponseException e) {
      throw explained("list", prefix, e);
    }
    names.sort(null);
    return names;
  }

  private void requireBucket() throws IOException {
    try {
      storage.objects().list(name).setMaxResults(1L).execute();
    } catch (HttpResponseException e) {
      throw explained("read", "", e);
    }
  }

  private IOException explained(String deed, String object, HttpResponseException e) {
    String words =
        e instanceof GoogleJsonResponseException json && json.getDetails() != null
            ? json.getDetails().getMessage()
            : e.getStatusMessage();
    return new IOException(
        "Google Cloud Storage answered "
            + e.getStatusCode()
            + " when asked to "
            + deed
            + " gs://"
            + name
            + "/"
            + object
            + ": "
            + words
            + advice(e.getStatusCode()),
        e);
  }

  private String advice(int status) {
    return switch (status) {
      case 401 ->
          ". Log in with `gcloud auth application-default login`, or set GOOGLE_APPLICATION_CREDENTIALS";
      case 403 -> ". The account needs roles/storage.objectAdmin on the bucket " + name;
      case NOT_FOUND ->
          ". Create the bucket " + name + ", or mend `backend:` in platform/platform.yaml";
      default -> "";
    };
  }

  /**
   * @param generation as Google numbers the versions of an object
   */
  record Content(byte[] bytes, long generation) {}

  /** A conditional write has met a newer object. */
  static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1;

    ChangedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
