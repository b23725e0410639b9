package dev.freehold.providers.gcp.auth;

import com.google.auth.oauth2.GoogleCredentials;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tokens of the credentials that Google's tools use. */
public final class GoogleTokens implements Token {
  private static final List<String> SCOPES =
      List.of(
          "https://www.googleapis.com/auth/cloud-platform",
          "https://www.googleapis.com/auth/userinfo.email");

  private final GoogleCredentials credentials;

  private GoogleTokens(GoogleCredentials credentials) {
    this.credentials = credentials.createScoped(SCOPES);
  }

  /** Application default credentials. */
  public static Token applicationDefault() {
    try {
      return new GoogleTokens(GoogleCredentials.getApplicationDefault());
    } catch (IOException e) {
      throw GoogleException.refused(
          "There are no credentials for Google: "
              + e.getMessage()
              + " Log in with `gcloud auth application-default login`, or set"
              + " GOOGLE_APPLICATION_CREDENTIALS to the file of a service account's key.");
    }
  }

  /** The credentials in the JSON text of a key. */
  public static Token of(String json) {
    try {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      return new GoogleTokens(GoogleCredentials.fromStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw GoogleException.refused(
          "`credentials` of the Google provider cannot be used. Give the JSON text of a service"
              + " account's key, or leave it out and use application default credentials.");
    }
  }

  @Override
  public synchronized String current() {
    try {
      credentials.refreshIfExpired();
      return credentials.getAccessToken().getTokenValue();
    } catch (IOException e) {
      throw GoogleException.refused(
          "Google gives no access token: "
              + e.getMessage()
              + " Log in again with `gcloud auth application-default login`.");
    }
  }
}
