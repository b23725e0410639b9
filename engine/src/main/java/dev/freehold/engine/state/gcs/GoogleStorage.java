package dev.freehold.engine.state.gcs;

import com.google.api.client.http.HttpBackOffIOExceptionHandler;
import com.google.api.client.http.HttpBackOffUnsuccessfulResponseHandler;
import com.google.api.client.http.HttpBackOffUnsuccessfulResponseHandler.BackOffRequired;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.ExponentialBackOff;
import com.google.api.services.storage.Storage;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import dev.freehold.engine.state.StateException;
import dev.freehold.engine.state.StateFiles;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Opens buckets with the credentials that Google's tools use. */
public final class GoogleStorage {
  private static final String SCOPE = "https://www.googleapis.com/auth/devstorage.read_write";
  private static final String EMULATOR = "STORAGE_EMULATOR_HOST";
  private static final int TIMEOUT_MILLIS = 60_000;
  private static final int RETRY_MILLIS = 30_000;

  private GoogleStorage() {}

  /**
   * The files of a bucket.
   *
   * @param url {@code gs://bucket} or {@code gs://bucket/folder}
   * @param environment STORAGE_EMULATOR_HOST names a server to use instead of Google's, without
   *     credentials
   */
  public static StateFiles open(String url, Map<String, String> environment) {
    URI uri = URI.create(url);
    String path = uri.getPath() == null ? "" : uri.getPath();
    String folder = path.replaceAll("^/+|/+$", "");
    var bucket = new Bucket(uri.getAuthority(), client(environment));
    return new BucketFiles(bucket, folder.isEmpty() ? "" : folder + "/");
  }

  private static Storage client(Map<String, String> environment) {
    String emulator = environment.getOrDefault(EMULATOR, "");
    HttpRequestInitializer credentials = emulator.isEmpty() ? credentials() : request -> {};
    var client =
        new Storage.Builder(
                new NetHttpTransport(),
                GsonFactory.getDefaultInstance(),
                request -> {
                  credentials.initialize(request);
                  retry(request);
                })
            .setApplicationName("freehold");
    if (!emulator.isEmpty()) {
      client.setRootUrl((emulator.contains("://") ? emulator : "http://" + emulator) + "/");
    }
    return client.build();
  }

  private static HttpRequestInitializer credentials() {
    try {
      return new HttpCredentialsAdapter(
          GoogleCredentials.getApplicationDefault().createScoped(List.of(SCOPE)));
    } catch (IOException e) {
      throw new StateException(
          "The state is in Google Cloud Storage and there are no credentials for it: "
              + e.getMessage()
              + " Log in with `gcloud auth application-default login`, or set"
              + " GOOGLE_APPLICATION_CREDENTIALS to the file of a service account's key.",
          e);
    }
  }

  /** Every call can be made again: writes are whole and conditional. */
  private static void retry(HttpRequest request) {
    request.setConnectTimeout(TIMEOUT_MILLIS);
    request.setReadTimeout(TIMEOUT_MILLIS);
    var authentication = request.getUnsuccessfulResponseHandler();
    var busy = new HttpBackOffUnsuccessfulResponseHandler(backOff());
    busy.setBackOffRequired(
        response ->
            BackOffRequired.ON_SERVER_ERROR.isRequired(response)
                || response.getStatusCode() == 429
                || response.getStatusCode() == 408);
    request.setUnsuccessfulResponseHandler(
        (asked, response, retries) ->
            authentication != null && authentication.handleResponse(asked, response, retries)
                || busy.handleResponse(asked, response, retries));
    request.setIOExceptionHandler(new HttpBackOffIOExceptionHandler(backOff()));
  }

  private static ExponentialBackOff backOff() {
    return new ExponentialBackOff.Builder().setMaxElapsedTimeMillis(RETRY_MILLIS).build();
  }
}
