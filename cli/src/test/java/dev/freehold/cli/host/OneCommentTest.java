package dev.freehold.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.host.HostServer.Said;
import dev.freehold.cli.host.OneComment.Done;
import dev.freehold.cli.render.markdown.Host;
import dev.freehold.cli.session.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OneCommentTest {
  private static final String MARKER = "<!-- freehold:plan -->";
  private static final String TOKEN = "ghp_very-secret-0123456789";
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final List<Duration> waits = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private HostServer server = new GitHubServer();

  private PullRequest request(Host host) {
    if (host == Host.GITLAB && !(server instanceof GitLabServer)) {
      server.close();
      server = new GitLabServer();
    }
    server.user(TOKEN, "freehold-bot").user("ghs_workflow", "github-actions[bot]");
    environment.putIfAbsent("GITHUB_TOKEN", TOKEN);
    environment.putIfAbsent("GITLAB_TOKEN", TOKEN);
    String repository = host == Host.GITLAB ? "acme/platform/data" : "acme/data";
    var patience = new Patience(Clock.fixed(NOW, ZoneOffset.UTC), waits::add);
    return Hosts.request(
        host, new Place(server.url(), repository, 12, ""), new Variables(environment), patience);
  }

  private Done put(Host host, String text) {
    return new OneComment(request(host), MARKER).put(MARKER + "\n" + text);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"GITHUB", "GITLAB"})
  void makesOneAndThenChangesIt(Host host) {
    assertThat(put(host, "one")).isEqualTo(Done.CREATED);
    assertThat(put(host, "one")).isEqualTo(Done.UNCHANGED);
    assertThat(put(host, "two")).isEqualTo(Done.UPDATED);

    assertThat(server.comments()).extracting(Said::body).containsExactly(MARKER + "\ntwo");
  }

  @ParameterizedTest
  @EnumSource(names = {"GITHUB", "GITLAB"})
  void findsItBehindManyOthers(Host host) {
    request(host);
    for (int i = 0; i < 230; i++) {
      server.say("ann", "comment " + i);
    }
    long own = server.say("freehold-bot", MARKER + "\nold");
    server.say("ann", "last");

    assertThat(put(host, "new")).isEqualTo(Done.UPDATED);
    assertThat(server.comments())
        .hasSize(232)
        .contains(new Said(own, "freehold-bot", MARKER + "\nnew"));
  }

  @ParameterizedTest
  @EnumSource(names = {"GITHUB", "GITLAB"})
  void leavesTheCommentOfSomebodyElseAlone(Host host) {
    request(host);
    long theirs = server.say("mallory", MARKER + "\nApproved by everybody");

    assertThat(put(host, "plan")).isEqualTo(Done.CREATED);
    assertThat(put(host, "plan 2")).isEqualTo(Done.UPDATED);
    assertThat(server.comments())
        .extracting(Said::author, Said::body)
        .containsExactly(
            tuple("mallory", MARKER + "\nApproved by everybody"),
            tuple("freehold-bot", MARKER + "\nplan 2"));
    assertThat(server.calls()).noneMatch(call -> call.endsWith("/" + theirs));
  }

  @Test
  void aMarkerThatIsQuotedIsNone() {
    request(Host.GITHUB);
    server.say("freehold-bot", "> " + MARKER);
    server.say("freehold-bot", "see\n" + MARKER);
    server.say("freehold-bot", "<!-- freehold:plan other -->\nof another organisation");

    assertThat(put(Host.GITHUB, "plan")).isEqualTo(Done.CREATED);
    assertThat(server.comments()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"GITHUB", "GITLAB"})
  void jobsAtTheSameTimeLeaveOne(Host host) throws Exception {
    for (int round = 0; round < 10; round++) {
      PullRequest request = request(host);
      server.comments().forEach(said -> request.delete(said.id()));
      int jobs = 4;
      var together = new CyclicBarrier(jobs);
      var threads = Executors.newFixedThreadPool(jobs);
      var running = new ArrayList<Future<Done>>();
      for (int i = 0; i < jobs; i++) {
        String body = MARKER + "\njob " + i;
        running.add(
            threads.submit(
                () -> {
                  var one = new OneComment(new Together(request, together), MARKER);
                  return one.put(body);
                }));
      }
      for (Future<Done> job : running) {
        job.get();
      }
      threads.shutdown();

      assertThat(server.comments()).hasSize(1);
    }
  }

  /** All see the same comments before any makes one. */
  private static final class Together implements PullRequest {
    private final PullRequest request;
    private final CyclicBarrier barrier;
    private boolean first = true;

    Together(PullRequest request, CyclicBarrier barrier) {
      this.request = request;
      this.barrier = barrier;
    }

    @Override
    public List<Comment> comments() {
      List<Comment> seen = request.comments();
      if (first) {
        first = false;
        try {
          barrier.await();
        } catch (Exception broken) {
          throw new IllegalStateException(broken);
        }
      }
      return seen;
    }

    @Override
    public String name() {
      return request.name();
    }

    @Override
    public Comment create(String body) {
      return request.create(body);
    }

    @Override
    public void update(long id, String body) {
      request.update(id, body);
    }

    @Override
    public void delete(long id) {
      request.delete(id);
    }

    @Override
    public Set<String> labels() {
      return request.labels();
    }

    @Override
    public void add(String label) {
      request.add(label);
    }

    @Override
    public void remove(String label) {
      request.remove(label);
    }
  }

  @Test
  void whatJobsThatDiedHaveLeftIsTidiedUp() {
    request(Host.GITHUB);
    server.say("freehold-bot", MARKER + "\none");
    server.say("freehold-bot", MARKER + "\ntwo");

    assertThat(put(Host.GITHUB, "three")).isEqualTo(Done.UPDATED);
    assertThat(server.comments()).extracting(Said::body).containsExactly(MARKER + "\nthree");
  }

  @Test
  void aWorkflowIsTheBotOfGitHubActions() {
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_TOKEN", "ghs_workflow");

    assertThat(put(Host.GITHUB, "one")).isEqualTo(Done.CREATED);
    assertThat(put(Host.GITHUB, "two")).isEqualTo(Done.UPDATED);
    assertThat(server.comments()).extracting(Said::author).containsExactly("github-actions[bot]");
  }

  @Test
  void anotherAppHasToSayWhoItIs() {
    environment.put("GITHUB_TOKEN", "ghs_workflow");

    assertThatThrownBy(() -> put(Host.GITHUB, "one")).hasMessageContaining("--author");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GITHUB | 401 | CREDENTIALS | does not accept the token in GITHUB_TOKEN (401: no)",
        "GITHUB | 403 | CREDENTIALS | pull-requests: write",
        "GITHUB | 404 | FAILED | knows no pull request 12 of acme/data",
        "GITHUB | 422 | FAILED | refuses what was sent",
        "GITHUB | 301 | FAILED | has moved",
        "GITLAB | 401 | CREDENTIALS | does not accept the token in GITLAB_TOKEN (401: no)",
        "GITLAB | 403 | CREDENTIALS | scope `api`",
        "GITLAB | 404 | FAILED | knows no merge request 12 of project acme/platform/data",
        "GITLAB | 400 | FAILED | refuses what was sent"
      })
  void saysWhatToDo(Host host, int status, ExitCode code, String message) {
    PullRequest request = request(host);
    server.fail(status, Map.of("Location", "https://evil.example/"), "{\"message\":\"no\"}");

    assertThatThrownBy(() -> new OneComment(request, MARKER).put(MARKER))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageContaining(message)
        .hasMessageNotContaining(TOKEN);
    assertThat(waits).isEmpty();
  }

  @Test
  void whatTheHostSaysCannotMoveTheTerminal() {
    PullRequest request = request(Host.GITHUB);
    server.fail(422, Map.of(), "{\"message\":\"\\u001b[2J\\n::error::x\"}");

    assertThatThrownBy(request::comments).hasMessageContaining("\\u{1B}[2J\\n::error::x");
  }

  @Test
  void aBodyThatIsTooLongIsRefusedByTheHost() {
    assertThatThrownBy(() -> put(Host.GITHUB, "x".repeat(65_536)))
        .hasMessageContaining("body is too long (maximum is 65536 characters)");
    assertThatThrownBy(() -> put(Host.GITLAB, "x".repeat(1_000_000)))
        .hasMessageContaining("is too long");
  }

  static Stream<Map<String, String>> asked() {
    String soon = Long.toString(NOW.getEpochSecond() + 29);
    return Stream.of(
        Map.of("Retry-After", "30"),
        Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", soon));
  }

  @ParameterizedTest
  @MethodSource("asked")
  void waitsAsLongAsTheHostAsks(Map<String, String> headers) {
    PullRequest request = request(Host.GITHUB);
    server.fail(429, headers, "{}");
    server.fail(403, headers, "{}");

    assertThat(request.comments()).isEmpty();
    assertThat(waits).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  @Test
  void doesNotWaitForAnHour() {
    PullRequest request = request(Host.GITHUB);
    server.fail(429, Map.of("Retry-After", "3600"), "{}");

    assertThatThrownBy(request::comments).hasMessageContaining("Run it again later");
    assertThat(waits).isEmpty();
  }

  @Test
  void triesAgainWhenTheServerFails() {
    PullRequest request = request(Host.GITLAB);
    server.fail(502, Map.of(), "<html>bad gateway</html>");
    server.fail(500, Map.of(), "");
    server.fail(503, Map.of(), "{}");

    assertThat(new OneComment(request, MARKER).put(MARKER)).isEqualTo(Done.CREATED);
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void givesUpInTheEnd() {
    PullRequest request = request(Host.GITHUB);
    for (int i = 0; i < 4; i++) {
      server.fail(500, Map.of(), "{}");
    }

    assertThatThrownBy(request::comments).hasMessageContaining("GitHub failed for pull request 12");
    assertThat(waits).hasSize(3);
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    PullRequest request = request(Host.GITHUB);
    server.close();

    assertThatThrownBy(request::comments)
        .hasMessageContaining("127.0.0.1 cannot be reached")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void aTokenOfSeveralLinesIsNotEchoed() {
    environment.put("GITHUB_TOKEN", TOKEN + "\nsecond");

    assertThatThrownBy(() -> request(Host.GITHUB))
        .hasMessageContaining("is no token")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void labelsOfOthersStay() {
    PullRequest request = request(Host.GITLAB);
    server.labels().addAll(List.of("bug", "freehold: contract", "freehold: mine"));

    request.remove("freehold: contract");
    request.add("freehold: data loss");

    assertThat(request.labels()).containsExactly("bug", "freehold: data loss", "freehold: mine");
  }
}
