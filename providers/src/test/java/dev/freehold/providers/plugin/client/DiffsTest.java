package dev.freehold.providers.plugin.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.DiffResult.Order;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.PropertyDiff.Kind;

class DiffsTest {
  private static final Fields OLDS = Fields.builder().put("a", "1").put("b", "1").build();
  private static final Fields NEWS = Fields.builder().put("a", "2").put("c", "1").build();

  @Test
  void comparesInputsWhereThePluginDoesNotKnow() {
    DiffResult diff = Diffs.of(DiffResponse.getDefaultInstance(), OLDS, NEWS);
    assertThat(diff.detailed())
        .isEqualTo(
            Map.of("a", PropertyDiff.UPDATE, "b", PropertyDiff.DELETE, "c", PropertyDiff.ADD));
    assertThat(diff.replaces()).isEmpty();
  }

  @Test
  void takesTopLevelKeysWhereThereIsNoDetail() {
    var response =
        DiffResponse.newBuilder()
            .setChanges(DiffChanges.DIFF_SOME)
            .addAllDiffs(List.of("a", "b"))
            .addReplaces("b")
            .setDeleteBeforeReplace(true);
    DiffResult diff = Diffs.of(response.build(), OLDS, NEWS);
    assertThat(diff.detailed())
        .isEqualTo(Map.of("a", PropertyDiff.UPDATE, "b", PropertyDiff.UPDATE_REPLACE));
    assertThat(diff.replaces()).containsExactly("b");
    assertThat(diff.deleteBeforeReplace()).isEqualTo(Order.DELETE_FIRST);
  }

  @Test
  void namesThePropertyWhereABridgeNamesItsOwnKey() {
    var response =
        DiffResponse.newBuilder()
            .setChanges(DiffChanges.DIFF_SOME)
            .setHasDetailedDiff(true)
            .addReplaces("__meta")
            .putDetailedDiff("partitions", kind(Kind.UPDATE))
            .putDetailedDiff("__meta", kind(Kind.UPDATE_REPLACE));
    DiffResult diff = Diffs.of(response.build(), OLDS, NEWS);
    assertThat(diff.replaces()).containsExactly("partitions");
    assertThat(diff.detailed()).isEqualTo(Map.of("partitions", PropertyDiff.UPDATE_REPLACE));
  }

  @Test
  void believesAPluginThatSeesNoChange() {
    var response = DiffResponse.newBuilder().setChanges(DiffChanges.DIFF_NONE).build();
    assertThat(Diffs.of(response, OLDS, NEWS)).isEqualTo(DiffResult.NONE);
  }

  private static pulumirpc.Provider.PropertyDiff kind(Kind kind) {
    return pulumirpc.Provider.PropertyDiff.newBuilder().setKind(kind).build();
  }
}
