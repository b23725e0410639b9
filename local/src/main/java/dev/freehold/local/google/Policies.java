package dev.freehold.local.google;

import static dev.freehold.local.google.Fields.Kind.LIST;
import static dev.freehold.local.google.Fields.Kind.NUMBER;
import static dev.freehold.local.google.Fields.Kind.OBJECT;
import static dev.freehold.local.google.Fields.Kind.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Access policies of resources: read, changed against an etag, and written back. */
final class Policies {
  private static final String BINDINGS = "bindings";
  private static final String AUDIT = "auditConfigs";
  private static final String ETAG = "etag";
  private static final String VERSION = "version";

  /** What the APIs answer for a resource that never had a policy. */
  private static final String NO_POLICY = "ACAB";

  private static final int WITH_CONDITIONS = 3;
  private static final Fields GET = Fields.of(Map.of("options", OBJECT));
  private static final Fields OPTIONS = Fields.of(Map.of("requestedPolicyVersion", NUMBER));
  private static final Fields SET = Fields.of(Map.of("policy", OBJECT, "updateMask", TEXT));
  private static final Fields POLICY =
      Fields.of(Map.of(VERSION, NUMBER, BINDINGS, LIST, ETAG, TEXT, AUDIT, LIST));

  private final Store store;
  private final Bindings bindings;
  private long lastEtag;

  Policies(Store store) {
    this.store = store;
    this.bindings = new Bindings(store);
  }

  /** The policy in the version that the client understands. */
  ObjectNode read(String resource, ObjectNode body) {
    GET.check(body, "");
    JsonNode options = body.path("options");
    if (options instanceof ObjectNode known) {
      OPTIONS.check(known, "options");
    }
    int version = options.path("requestedPolicyVersion").asInt(1);
    if (!Set.of(0, 1, WITH_CONDITIONS).contains(version)) {
      throw Refusal.invalid("Invalid requested policy version " + version + ": use 1 or 3.");
    }
    return shown(current(resource), version);
  }

  /** Replaces the policy unless it has changed since the client read it. */
  ObjectNode write(String resource, ObjectNode body) {
    SET.check(body, "");
    if (!(body.path("policy") instanceof ObjectNode sent)) {
      throw Refusal.invalid("Missing required field: policy.");
    }
    POLICY.check(sent, "policy");
    ObjectNode old = current(resource);
    String etag = Fields.text(sent, ETAG);
    if (!etag.isEmpty() && !etag.equals(Fields.text(old, ETAG))) {
      throw new Refusal(
          Status.ABORTED,
          "There were concurrent policy changes. Please retry the whole read-modify-write with "
              + "exponential backoff. The request's ETag '"
              + (etag + "' did not match the current policy's ETag '")
              + (Fields.text(old, ETAG) + "'."));
    }
    ObjectNode fresh = merged(old, sent, Fields.text(body, "updateMask"), resource);
    store.putPolicy(resource, fresh);
    return shown(fresh, WITH_CONDITIONS);
  }

  /** Marks a deleted account in all policies, as Google does, so that a new one gets nothing. */
  void forget(String email, String uniqueId) {
    String member = "serviceAccount:" + email;
    store
        .policies()
        .forEach(
            (resource, policy) -> {
              ObjectNode changed = policy.deepCopy();
              if (Bindings.rename(changed.path(BINDINGS), member, uniqueId)) {
                changed.put(ETAG, freshEtag());
                store.putPolicy(resource, changed);
              }
            });
  }

  /** Base64 of the time in microseconds, later than all before it. */
  String freshEtag() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    lastEtag = Math.max(now, lastEtag + 1);
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(lastEtag).array();
    return Base64.getEncoder().encodeToString(bytes);
  }

  private ObjectNode current(String resource) {
    return store.policy(resource).orElseGet(() -> Store.object().put(ETAG, NO_POLICY));
  }

  private ObjectNode merged(ObjectNode old, ObjectNode sent, String mask, String resource) {
    Set<String> paths = mask.isEmpty() ? Set.of(BINDINGS, ETAG) : POLICY.mask(mask);
    ObjectNode fresh = Store.object();
    JsonNode audit = (paths.contains(AUDIT) ? sent : old).path(AUDIT);
    ArrayNode wanted = fresh.arrayNode();
    if (paths.contains(BINDINGS)) {
      wanted = bindings.normal(sent, resource);
    } else if (old.path(BINDINGS) instanceof ArrayNode kept) {
      wanted = kept.deepCopy();
    }
    fresh.put(VERSION, Bindings.conditional(wanted) ? WITH_CONDITIONS : 1);
    fresh.put(ETAG, freshEtag());
    if (!wanted.isEmpty()) {
      fresh.set(BINDINGS, wanted);
    }
    if (audit.isArray() && !audit.isEmpty()) {
      fresh.set(AUDIT, audit.deepCopy());
    }
    return fresh;
  }

  /** Clients of older versions see that there is a condition, but not which. */
  private static ObjectNode shown(ObjectNode policy, int version) {
    ObjectNode shown = policy.deepCopy();
    if (version >= WITH_CONDITIONS || !Bindings.conditional(shown.path(BINDINGS))) {
      return shown;
    }
    shown.put(VERSION, 1);
    for (JsonNode one : shown.path(BINDINGS)) {
      if (one instanceof ObjectNode binding && binding.has("condition")) {
        String role = Fields.text(binding, "role");
        binding.put("role", role + "_withcond_" + digest(binding.remove("condition").toString()));
      }
    }
    return shown;
  }

  private static String digest(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
