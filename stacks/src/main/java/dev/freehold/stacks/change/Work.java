package dev.freehold.stacks.change;

import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan would do to one stack, reduced to what can be compared: a digest for every step that
 * changes something.
 *
 * @param steps digests by operation and URN, {@code create urn:pulumi:...}
 */
public record Work(SortedMap<String, String> steps) {
  public Work {
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
  }

  public static Work of(Plan plan) {
    var steps = new TreeMap<String, String>();
    for (Step step : plan.steps()) {
      if (step.op() != Operation.SAME && step.op() != Operation.REFRESH) {
        String what = step.op().text() + " " + step.urn().value();
        steps.put(what, sha256(step.id() + " " + step.after().accept(new CanonicalText())));
      }
    }
    return new Work(steps);
  }

  /** SHA-256 over everything, in hexadecimal digits. */
  public String digest() {
    var text = new StringBuilder();
    steps.forEach((what, digest) -> text.append(what).append(' ').append(digest).append('\n'));
    return sha256(text.toString());
  }

  /** SHA-256 of a text, in hexadecimal digits. */
  public static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
