package dev.freehold.engine.embedded;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Makes cases from numbers: the same number, the same case. */
final class FuzzGenerator {
  private static final int THINGS = 8;
  private static final List<String> CALLS = List.of("create", "update", "delete", "read");
  private static final List<String> FAULTS = List.of("refused", "lost", "unknown", "throws");

  private final Random random;
  private final List<Fields> declarations = new ArrayList<>();
  private final List<String> declared = new ArrayList<>();
  private int step;

  private FuzzGenerator(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  static FuzzCase of(long seed) {
    var generator = new FuzzGenerator(seed);
    var steps = new ArrayList<Fields>();
    int count = 2 + generator.random.nextInt(4);
    for (int i = 0; i < count; i++) {
      steps.add(generator.step());
    }
    return new FuzzCase(steps);
  }

  private Fields step() {
    step++;
    declarations.clear();
    declared.clear();
    providers();
    groups();
    for (int i = 0; i < THINGS; i++) {
      if (oneIn(4)) {
        continue;
      }
      thing(i);
    }
    var made = Fields.builder().put("declarations", FuzzCase.items(declarations));
    made.put("do", oneIn(12) ? "destroy" : oneIn(12) ? "refresh" : "up");
    made.put("continue", oneIn(3));
    made.put("refresh", oneIn(4));
    if (oneIn(8)) {
      made.put("target", "**::" + name(random.nextInt(THINGS)));
    }
    if (oneIn(2)) {
      made.put("faults", faults());
    } else if (oneIn(4)) {
      made.put("death", 1 + random.nextInt(20));
    }
    if (oneIn(5)) {
      made.put("hand", FuzzCase.items(List.of(PropertyValue.of(hand()))));
    }
    return made.build();
  }

  private void providers() {
    for (String name : List.of("one", "two")) {
      if (!oneIn(3)) {
        declarations.add(
            Fields.builder()
                .put("is", "provider")
                .put("name", name)
                .put("region", "region-" + random.nextInt(2))
                .build());
        declared.add(name);
      }
    }
  }

  /** The second stands below the first; both may be renamed. */
  private void groups() {
    for (int i = 0; i < 2; i++) {
      String name = (oneIn(4) ? "new-group" : "group") + i;
      var group = Fields.builder().put("is", "group").put("name", name);
      group.put("aliases", texts(name.startsWith("new-") ? "group" + i : "new-group" + i));
      if (i == 1) {
        group.put("parent", declared.get(declared.size() - 1));
      }
      declarations.add(group.build());
      declared.add(name);
    }
  }

  private void thing(int i) {
    String name = name(i);
    boolean deletedFirst = i % 2 == 1;
    var thing = Fields.builder().put("is", "thing").put("name", name);
    thing.put("aliases", texts(name.startsWith("renamed") ? "t" + i : "renamed" + i));
    if (i % 3 > 0) {
      thing.put("parent", group(i % 3 - 1));
    }
    if (oneIn(3)) {
      String provider = oneIn(2) ? "one" : "two";
      if (declared.contains(provider)) {
        thing.put("provider", provider);
      }
    }
    var flags = new ArrayList<String>();
    if (deletedFirst) {
      flags.add("deleteFirst");
    }
    if (oneIn(12)) {
      flags.add("protect");
    }
    boolean kept = i == 6;
    if (kept) {
      flags.add("retain");
    }
    thing.put("flags", texts(flags.toArray(String[]::new)));
    thing.put("inputs", inputs(i, kept, deletedFirst));
    options(thing, deletedFirst);
    declarations.add(thing.build());
    declared.add(name);
  }

  private void options(Fields.Builder thing, boolean deletedFirst) {
    if (oneIn(5)) {
      thing.put("dependsOn", texts(any()));
    }
    if (oneIn(8)) {
      thing.put("ignoreChanges", texts("note"));
    }
    if (deletedFirst && oneIn(6)) {
      thing.put("replaceOnChanges", texts("note"));
    }
    if (oneIn(8)) {
      thing.put("secretOutputs", texts("note"));
    }
  }

  /**
   * What keeps its name while it is replaced must be deleted first, so only such things may change
   * what asks for a replacement and not the name; what lives on is never made anew under its name.
   */
  private Fields inputs(int i, boolean kept, boolean deletedFirst) {
    var inputs = new TreeMap<String, PropertyValue>();
    String moved = kept ? "-" + step : oneIn(3) ? "-moved" : "";
    inputs.put("name", PropertyValue.of("thing" + i + moved));
    inputs.put("size", PropertyValue.of(kept ? 1 : 1 + random.nextInt(3)));
    inputs.put("note", note());
    if (deletedFirst && oneIn(2)) {
      inputs.put("target", Fields.builder().put("$ref", any()).build());
    }
    return new Fields(inputs);
  }

  private PropertyValue note() {
    PropertyValue secret = PropertyValue.of("silent " + random.nextInt(2));
    return oneIn(3)
        ? Fields.builder().put("$secret", secret).build()
        : PropertyValue.of("note " + random.nextInt(2));
  }

  private Fields faults() {
    var faults = Fields.builder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String thing = "thing" + random.nextInt(THINGS) + (oneIn(3) ? "-moved" : "");
      faults.put(pick(CALLS) + " " + thing, pick(FAULTS));
    }
    return faults.build();
  }

  private String hand() {
    return (oneIn(2) ? "removed thing" : "resized thing") + random.nextInt(THINGS);
  }

  private String name(int i) {
    return (oneIn(4) ? "renamed" : "t") + i;
  }

  private String group(int i) {
    return declared.stream().filter(name -> name.endsWith("group" + i)).findFirst().orElseThrow();
  }

  /** A thing, where there is one; a program leaves out what points to anything else. */
  private String any() {
    List<String> things = declared.stream().filter(name -> name.matches("(t|renamed)\\d")).toList();
    return things.isEmpty() ? "none" : pick(things);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private static PropertyValue texts(String... texts) {
    return FuzzCase.items(List.of(texts).stream().map(PropertyValue::of).toList());
  }
}
