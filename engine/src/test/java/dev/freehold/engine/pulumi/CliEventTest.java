package dev.freehold.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CliEventTest {
  private static final String URN = "urn:pulumi:shop.dev::freehold::shelf:index/thing:Thing::a";
  private static final Reports REPORTS =
      new Reports(new Stack(new StackId("freehold", "shop.dev"), Map.of(), List.of()));

  private final Recording recording = new Recording(Progress.NONE);

  private void hear(String... events) {
    for (String event : events) {
      recording.accept(CliEvent.read(event.replace('\'', '"').replace("URN", URN)));
    }
  }

  private static String step(String op, String more) {
    return "{'resourcePreEvent':{'planning':true,'metadata':{'op':'"
        + op
        + "','urn':'URN','old':{'id':'a','inputs':{'size':2},'outputs':{}},"
        + "'new':{'id':'a','inputs':{'size':1},'outputs':{}}"
        + more
        + "}}}";
  }

  @Test
  void aReplacementIsOneStep() {
    hear(
        step("delete-replaced", ""),
        step(
            "replace",
            ",'keys':['size'],'detailedDiff':{'size':{'diffKind':'update','inputDiff':true}}"),
        step("create-replacement", ""));

    Plan plan = REPORTS.plan(recording);

    assertThat(plan.steps()).hasSize(1);
    assertThat(plan.steps().get(0).op()).isEqualTo(Operation.REPLACE);
    DiffResult diff = plan.steps().get(0).diff();
    assertThat(diff.replaces()).containsExactly("size");
    assertThat(diff.deleteBeforeReplace()).isEqualTo(DiffResult.Order.DELETE_FIRST);
    assertThat(diff.detailed()).containsEntry("size", PropertyDiff.UPDATE_REPLACE);
  }

  @Test
  void anotherEntryToDeleteStays() {
    hear(step("same", ""), step("delete-replaced", ""));

    assertThat(REPORTS.plan(recording).steps())
        .extracting("op")
        .containsExactly(Operation.SAME, Operation.DELETE_REPLACED);
  }

  @Test
  void secretsComeBlinded() {
    hear(
        step("update", "")
            .replace(
                "'size':1",
                "'note':{'4dabf18193072939515e22adb298388d':'1b47061264138c4ac30d75fd1eb44270','ciphertext':'[secret]'}"));

    assertThat(REPORTS.plan(recording).steps().get(0).after().hasSecrets()).isTrue();
  }

  @Test
  void thatTheWholeFailedIsToldOnlyWhenNothingSaysWhy() {
    hear("{'diagnosticEvent':{'severity':'error','urn':'','message':'update failed\\n'}}");
    assertThat(REPORTS.problems(recording))
        .extracting(Problem::message)
        .containsExactly("update failed");

    hear(
        "{'diagnosticEvent':{'severity':'error','urn':'URN','message':'<{%reset%}>no broker<{%reset%}>\\n'}}");
    assertThat(REPORTS.problems(recording))
        .extracting(Problem::message)
        .containsExactly("no broker");
  }

  @Test
  void anUnreadableEventIsAnErrorThatQuotesNothing() {
    hear("{'resourcePreEvent': hunter2");

    assertThat(REPORTS.problems(recording)).hasSize(1);
    assertThat(REPORTS.problems(recording).get(0).message()).doesNotContain("hunter2");
  }

  @Test
  void hearsThatTheCliStops() {
    hear("{'stdoutEvent':{'message':'^C received; cancelling. If you ...','color':'x'}}");

    assertThat(recording.cancelling().getCount()).isZero();
  }
}
