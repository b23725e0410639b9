package dev.freehold.cli.render;

import dev.freehold.cli.render.review.AccessChange;
import dev.freehold.cli.render.review.EntryReview;
import dev.freehold.cli.render.review.ProblemReview;
import dev.freehold.cli.render.review.PropertyChange;
import dev.freehold.cli.render.review.ResourceReview;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.change.Sign;
import dev.freehold.stacks.change.ValueChange;
import dev.freehold.stacks.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Made-up reviews: every text comes from one source. */
public final class SomeReviews {
  private final Random random;
  private final Supplier<String> texts;

  /**
   * @param texts names, values and messages of others
   */
  public SomeReviews(long seed, Supplier<String> texts) {
    this.random = new Random(seed);
    this.texts = texts;
  }

  /** With texts out of a list. */
  public static SomeReviews of(long seed, List<String> texts) {
    var random = new Random(seed);
    return new SomeReviews(seed, () -> texts.get(random.nextInt(texts.size())));
  }

  public Review review(int stacks, int entries, int decisions) {
    return new Review(
        IntStream.range(0, stacks).mapToObj(i -> stack(entries)).toList(),
        IntStream.range(0, decisions).mapToObj(i -> decision()).toList(),
        List.of(new Review.Acknowledged(text(), text(), text())),
        text(),
        text());
  }

  private String text() {
    return texts.get();
  }

  private List<String> some() {
    return IntStream.range(0, random.nextInt(3)).mapToObj(i -> text()).toList();
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private StackReview stack(int entries) {
    if (random.nextInt(20) == 0) {
      return new StackReview(
          text(), false, List.of(), new TreeMap<>(), List.of(), List.of(), text() + "!");
    }
    var summary = new TreeMap<String, Integer>();
    for (String op : List.of("create", "update", "delete", "replace", "same")) {
      summary.put(op, random.nextInt(5));
    }
    boolean changes = random.nextInt(10) > 0;
    return new StackReview(
        text(),
        changes,
        some(),
        summary,
        IntStream.range(0, changes ? entries : 0).mapToObj(i -> entry()).toList(),
        random.nextInt(5) == 0 ? List.of(problem()) : List.of(),
        "");
  }

  private ProblemReview problem() {
    return new ProblemReview(random.nextBoolean(), text(), text(), text());
  }

  private EntryReview entry() {
    return new EntryReview(
        any(Sign.values()),
        text(),
        text(),
        some(),
        random.nextInt(4) == 0 ? some() : List.of(),
        IntStream.range(0, random.nextInt(3)).mapToObj(i -> resource()).toList());
  }

  private ResourceReview resource() {
    var values = new ArrayList<ValueChange>();
    var properties = new ArrayList<PropertyChange>();
    var access = new ArrayList<AccessChange>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(new ValueChange(text(), text(), text()));
      properties.add(new PropertyChange(text(), text(), text()));
      access.add(new AccessChange(any(AccessChange.Effect.values()), text(), text()));
    }
    return new ResourceReview(
        any(Sign.values()), text(), text(), text(), values, properties, access);
  }

  private Decision decision() {
    return new Decision(
        any(Decision.Kind.values()), new StackRef(text(), "prod"), text(), text(), text(), some());
  }
}
