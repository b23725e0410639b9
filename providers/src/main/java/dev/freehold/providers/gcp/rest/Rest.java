package dev.freehold.providers.gcp.rest;

import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.provider.Result.Certainty;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.spec.JsonText;
import dev.freehold.providers.gcp.spec.Values;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends calls, again where that helps. */
public final class Rest {
  private static final Duration TIMEOUT = Duration.ofSeconds(90);
  private static final int NOT_FOUND = 404;
  private static final int CONNECTING = 3;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");

  private final Map<Service, String> addresses;
  private final Token token;
  private final Patience patience;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * @param addresses that differ from Google's own
   */
  public Rest(Map<Service, String> addresses, Token token, Patience patience) {
    this.addresses = Map.copyOf(addresses);
    this.token = token;
    this.patience = patience;
  }

  public Patience patience() {
    return patience;
  }

  /** The answer; throws where there is no success. */
  public Fields call(Call call) {
    HttpResponse<String> response = send(call);
    if (isSuccess(response)) {
      return body(call, response);
    }
    throw Refusal.of(response).exception(call, where(call.service()), secret());
  }

  /** The answer; empty where there is none (404). */
  public Optional<Fields> find(Call call) {
    HttpResponse<String> response = send(call);
    if (response.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    if (isSuccess(response)) {
      return Optional.of(body(call, response));
    }
    throw Refusal.of(response).exception(call, where(call.service()), secret());
  }

  /** All entries of a list, page by page; empty where what holds them is not there. */
  public Optional<List<Fields>> list(Call call, String key) {
    var all = new ArrayList<Fields>();
    String path = call.path();
    while (true) {
      Call page = Call.get(call.service(), path, call.what());
      Optional<Fields> answer = find(page);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(Values.objects(answer.get(), key));
      Optional<String> next = Values.given(answer.get(), "nextPageToken");
      if (next.isEmpty()) {
        return Optional.of(all);
      }
      String sign = call.path().contains("?") ? "&" : "?";
      path = call.path() + sign + "pageToken=" + Call.segment(next.get());
    }
  }

  private HttpResponse<String> send(Call call) {
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<String> response = http.send(request(call), BodyHandlers.ofString());
        if (isSuccess(response) || attempt >= patience.attempts() || !again(call, response)) {
          return repeated(call, attempt, response);
        }
        patience.pause(attempt, retryAfter(response));
      } catch (ConnectException | HttpConnectTimeoutException e) {
        if (attempt >= CONNECTING) {
          throw unreachable(call);
        }
        patience.pause(attempt);
      } catch (IOException e) {
        if (attempt >= CONNECTING || !repeatable(call)) {
          throw noAnswer(call, e);
        }
        patience.pause(attempt);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw GoogleException.uncertain("Interrupted while trying to " + call.what() + ".");
      }
    }
  }

  private static boolean again(Call call, HttpResponse<String> response) {
    Refusal refusal = Refusal.of(response);
    boolean server = response.statusCode() == 500 || response.statusCode() == 502;
    boolean passes = refusal.passes() && (call.etag().isEmpty() || refusal.nothingDone());
    return passes || server && repeatable(call);
  }

  /** Under a tag, a second attempt could not tell its own first one from somebody else's. */
  private static boolean repeatable(Call call) {
    return call.method().repeatable() && call.etag().isEmpty();
  }

  /** What an earlier attempt may have made is there now: only reading it tells. */
  private HttpResponse<String> repeated(Call call, int attempt, HttpResponse<String> response) {
    if (attempt > 1 && call.method() == Call.Method.POST && response.statusCode() == 409) {
      throw GoogleException.uncertain(
          Refusal.of(response).exception(call, where(call.service()), secret()).getMessage());
    }
    return response;
  }

  private HttpRequest request(Call call) {
    BodyPublisher body =
        call.body()
            .map(fields -> BodyPublishers.ofString(ValueWriter.plainText(fields)))
            .orElseGet(BodyPublishers::noBody);
    var request =
        HttpRequest.newBuilder(URI.create(address(call.service()) + call.path()))
            .timeout(TIMEOUT)
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .header("User-Agent", "freehold")
            .header("Authorization", "Bearer " + token.current())
            .method(call.method().http(), body);
    if (!call.etag().isEmpty()) {
      request.header("If-Match", call.etag());
    }
    return request.build();
  }

  private String address(Service service) {
    String address = addresses.getOrDefault(service, service.address());
    return address.endsWith("/") ? address : address + "/";
  }

  private String where(Service service) {
    return addresses.containsKey(service) ? " at " + address(service) : "";
  }

  /** The token, to take it out of what a server repeats. */
  private String secret() {
    String text = token.current();
    return text.length() < 8 ? "" : text;
  }

  private GoogleException unreachable(Call call) {
    return new GoogleException(
        "Cannot reach "
            + call.service().title()
            + " at "
            + address(call.service())
            + " to "
            + call.what()
            + ": nothing accepts connections there. Start it, or correct `"
            + call.service().settings().get(0)
            + "` of the provider, or look after the network.",
        0,
        Certainty.NOTHING_HAPPENED);
  }

  private GoogleException noAnswer(Call call, IOException why) {
    boolean asked = call.method() == Call.Method.GET || call.method() == Call.Method.ASK;
    return new GoogleException(
        "No answer from "
            + call.service().title()
            + where(call.service())
            + " when trying to "
            + call.what()
            + ": "
            + why
            + ". Run again.",
        0,
        asked ? Certainty.NOTHING_HAPPENED : Certainty.MAY_HAVE_HAPPENED);
  }

  private Fields body(Call call, HttpResponse<String> response) {
    if (response.body().isBlank()) {
      return Fields.EMPTY;
    }
    return JsonText.parse(response.body())
        .filter(Fields.class::isInstance)
        .map(Fields.class::cast)
        .orElseThrow(
            () ->
                GoogleException.uncertain(
                    call.service().title()
                        + where(call.service())
                        + " answered something else than JSON when asked to "
                        + call.what()
                        + "; is that address its REST API?"));
  }

  private static boolean isSuccess(HttpResponse<String> response) {
    return response.statusCode() >= 200 && response.statusCode() < 300;
  }

  private static Duration retryAfter(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }
}
