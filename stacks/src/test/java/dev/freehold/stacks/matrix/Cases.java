package dev.freehold.stacks.matrix;

import static dev.freehold.stacks.matrix.Program.alias;
import static dev.freehold.stacks.matrix.Program.flag;
import static dev.freehold.stacks.matrix.Program.id;
import static dev.freehold.stacks.matrix.Program.idOf;
import static dev.freehold.stacks.matrix.Program.joined;
import static dev.freehold.stacks.matrix.Program.on;
import static dev.freehold.stacks.matrix.Program.secret;
import static dev.freehold.stacks.matrix.Program.serialOf;
import static dev.freehold.stacks.matrix.Step.destroy;
import static dev.freehold.stacks.matrix.Step.of;
import static dev.freehold.stacks.matrix.Step.up;

import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import java.util.List;
import java.util.Map;

/** Every kind of thing that an update can be about. */
final class Cases {
  private static final Fields FOREIGN =
      Fields.builder().put("name", "foreign").put("size", 5).build();

  static final List<Map.Entry<String, List<Step>>> ALL =
      List.of(
          of(
              "create-same-update",
              up("create", chain(2)),
              up("same", chain(2)),
              up("update", chain(3)),
              destroy("destroy")),
          of(
              "replace-create-first",
              up("create", chain(2)),
              up(
                  "another name",
                  new Program()
                      .thing("a", "name", "other")
                      .thing("b", "name", "b2", "target", idOf("a"))
                      .thing("c", "name", "c2", "target", idOf("b"))
                      .thing("d", options -> options.dependsOn(id("a"))))),
          of("replace-delete-first", up("create", chain(2)), up("smaller", chain(1))),
          of(
              "replace-delete-first-by-option",
              up("create", chain(2)),
              up(
                  "another name",
                  new Program()
                      .thing("a", flag(Flag.DELETE_BEFORE_REPLACE), "name", "other")
                      .thing("b", "target", idOf("a"))
                      .thing("c", "target", idOf("b"))
                      .thing("d", options -> options.dependsOn(id("a"))))),
          of(
              "replace-and-drop-dependents",
              up("create", chain(2)),
              up("smaller and alone", new Program().thing("a", "size", 1))),
          of(
              "delete-order",
              up("create", chain(2)),
              up("without the middle", new Program().thing("a")),
              up("nothing", new Program())),
          of(
              "rename",
              up("create", new Program().thing("a").thing("b", "target", idOf("a"))),
              up(
                  "renamed",
                  new Program()
                      .thing("new", alias("a"), "name", "a")
                      .thing("b", "target", idOf("new"))),
              up(
                  "renamed and replaced",
                  new Program()
                      .thing("newer", alias("new"), "name", "other")
                      .thing("b", "name", "b2", "target", idOf("newer")))),
          of(
              "rename-parent",
              up("create", new Program().group("g").thing("a").thing("b", "target", idOf("a"))),
              up(
                  "renamed",
                  new Program().group("h", "g").thing("a").thing("b", "target", idOf("a"))),
              up("empty", new Program())),
          of(
              "import",
              up(
                      "import",
                      new Program()
                          .thing("x", o -> o.importId("foreign"), "name", "foreign", "size", 5))
                  .after(things -> things.things.put("foreign", FOREIGN)),
              up(
                  "same",
                  new Program()
                      .thing("x", o -> o.importId("foreign"), "name", "foreign", "size", 5)),
              up("owned", new Program().thing("x", "name", "foreign", "size", 6))),
          of(
              "import-missing",
              up("create", new Program().thing("a")),
              up(
                  "import",
                  new Program()
                      .thing("a")
                      .thing("x", options -> options.importId("nowhere"), "name", "x"))),
          of(
              "protect",
              up("create", new Program().thing("a", flag(Flag.PROTECT)).thing("b")),
              up("replace", new Program().thing("a", flag(Flag.PROTECT), "name", "o").thing("b")),
              up("delete", new Program().thing("b")),
              up("unprotect", new Program().thing("a").thing("b")),
              up("delete", new Program().thing("b"))),
          of(
              "retain",
              up("create", new Program().thing("a", flag(Flag.RETAIN_ON_DELETE)).thing("b")),
              up("delete", new Program().thing("b"))),
          of(
              "failed-create",
              up("fails", broken()).withFaults("create bad"),
              up("mended", broken()).withFaults()),
          of(
              "continue-on-error",
              up("create", new Program().thing("gone").thing("kept")),
              up("fails", broken()).withFaults("create bad").continuing(),
              up("mended", broken()).withFaults()),
          of(
              "partial-failure",
              up("half", new Program().thing("half").thing("b", "target", idOf("half")))
                  .withFaults("create half"),
              up("whole", new Program().thing("half").thing("b", "target", idOf("half")))
                  .withFaults()),
          of(
              "failed-update",
              up("create", chain(2)),
              up("fails", chain(3)).withFaults("update a"),
              up("mended", chain(3)).withFaults()),
          of(
              "failed-delete",
              up("create", chain(2)),
              up("fails", new Program().thing("d")).withFaults("delete b"),
              up("mended", new Program().thing("d")).withFaults()),
          of(
              "target",
              up("create", new Program().thing("a").thing("b").thing("c")),
              up("one", new Program().thing("a", "size", 3).thing("b", "size", 3).thing("new"))
                  .targeting("**::a"),
              up("all", new Program().thing("a", "size", 3).thing("b", "size", 3).thing("new"))),
          of(
              "secrets",
              up(
                  "create",
                  new Program()
                      .thing("a", "note", secret("one"))
                      .thing("b", o -> o.additionalSecretOutputs(List.of("note")), "note", "n")),
              up(
                  "same",
                  new Program()
                      .thing("a", "note", secret("one"))
                      .thing("b", o -> o.additionalSecretOutputs(List.of("note")), "note", "n")),
              up(
                  "another",
                  new Program().thing("a", "note", secret("two")).thing("b", "note", "n"))),
          of(
              "provider-change",
              up("create", new Program().provider("p", "near").thing("a", on("p"))),
              up("updates", new Program().provider("p", "nearer").thing("a", on("p"))),
              up("replaces", new Program().provider("p", "far").thing("a", on("p"), "name", "z"))),
          of(
              "drift",
              up("create", new Program().thing("a").thing("b")),
              up("refreshed", new Program().thing("a").thing("b"))
                  .after(
                      things -> {
                        things.things.remove("a");
                        things.things.computeIfPresent(
                            "b", (key, thing) -> thing.with("note", PropertyValue.of("by hand")));
                      })
                  .refreshing()),
          of(
              "computed",
              up("create", new Program().thing("a").thing("b", "note", serialOf("a"))),
              up("updated", new Program().thing("a", "size", 3).thing("b", "note", serialOf("a"))),
              up(
                  "replaced",
                  new Program().thing("a", "name", "z").thing("b", "note", serialOf("a")))),
          of(
              "joined",
              up("create", new Program().thing("a").thing("b", "note", about("a"))),
              up("updated", new Program().thing("a", "size", 3).thing("b", "note", about("a"))),
              up("replaced", new Program().thing("a", "name", "z").thing("b", "note", about("a")))),
          of(
              "ignore-and-replace-on-changes",
              up("create", new Program().thing("a", "note", "1").thing("b", "note", "1")),
              up(
                  "changed",
                  new Program()
                      .thing("a", o -> o.ignoreChanges(List.of("note")), "note", "2")
                      .thing(
                          "b",
                          o -> o.replaceOnChanges(List.of("note")).flag(Flag.DELETE_BEFORE_REPLACE),
                          "note",
                          "2"))));

  private Cases() {}

  private static Program chain(int size) {
    return new Program()
        .thing("a", "size", size)
        .thing("b", "target", idOf("a"))
        .thing("c", "target", idOf("b"))
        .thing("d", options -> options.dependsOn(id("a")));
  }

  private static PropertyValue about(String name) {
    return joined(PropertyValue.of("[\""), serialOf(name), PropertyValue.of("\"]"));
  }

  private static Program broken() {
    return new Program().thing("kept").thing("bad").thing("after", "target", idOf("bad"));
  }
}
