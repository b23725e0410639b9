package dev.freehold.stacks.change;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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

  /**
   * @param declarations what the plan is for; values come from there, because an engine knows more
   *     of them the more it has done
   */
  public static Work of(Plan plan, Collection<Declaration> declarations) {
    var declared = new HashMap<DeclarationId, Fields>();
    declarations.forEach(each -> declared.put(each.id(), each.inputs()));
    var steps = new TreeMap<String, String>();
    for (Step step : plan.steps()) {
      boolean works = step.op() != Operation.SAME && step.op() != Operation.REFRESH;
      if (works && !step.internal() && !step.urn().type().equals(Urn.STACK_TYPE)) {
        String what = step.op().text() + " " + step.urn().value();
        var id = new DeclarationId(step.urn().type(), step.urn().name());
        Fields inputs = declared.getOrDefault(id, Fields.EMPTY);
        steps.put(what, sha256(inputs.accept(new CanonicalText())));
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
