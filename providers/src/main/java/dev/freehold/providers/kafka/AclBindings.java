package dev.freehold.providers.kafka;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Translates between the official provider's spelling of ACLs and Kafka's. */
final class AclBindings {
  private static final Map<String, ResourceType> TYPES =
      spelled(
          List.of(
              ResourceType.TOPIC,
              ResourceType.GROUP,
              ResourceType.CLUSTER,
              ResourceType.TRANSACTIONAL_ID,
              ResourceType.DELEGATION_TOKEN));
  private static final Map<String, AclOperation> OPERATIONS =
      spelled(
          List.of(
              AclOperation.ALL,
              AclOperation.READ,
              AclOperation.WRITE,
              AclOperation.CREATE,
              AclOperation.DELETE,
              AclOperation.ALTER,
              AclOperation.DESCRIBE,
              AclOperation.CLUSTER_ACTION,
              AclOperation.DESCRIBE_CONFIGS,
              AclOperation.ALTER_CONFIGS,
              AclOperation.IDEMPOTENT_WRITE));
  private static final Map<String, AclPermissionType> PERMISSIONS =
      spelled(List.of(AclPermissionType.ALLOW, AclPermissionType.DENY));
  private static final Map<String, PatternType> PATTERNS =
      spelled(List.of(PatternType.LITERAL, PatternType.PREFIXED));

  private AclBindings() {}

  /** Kafka's form of the entry. Throws with the official provider's words for unknown names. */
  static AclBinding of(AclEntry acl) {
    var pattern =
        new ResourcePattern(
            find(TYPES, acl.resourceType(), "resource type"),
            acl.resourceName(),
            find(PATTERNS, acl.pattern(), "pattern type"));
    var entry =
        new AccessControlEntry(
            acl.principal(),
            acl.host(),
            find(OPERATIONS, acl.operation(), "operation"),
            find(PERMISSIONS, acl.permission(), "permission"));
    return new AclBinding(pattern, entry);
  }

  /** The official provider's form; empty for ACLs that it cannot express. */
  static Optional<AclEntry> entry(AclBinding binding) {
    List<Optional<String>> parts =
        List.of(
            Optional.of(binding.entry().principal()),
            Optional.of(binding.entry().host()),
            name(OPERATIONS, binding.entry().operation()),
            name(PERMISSIONS, binding.entry().permissionType()),
            name(TYPES, binding.pattern().resourceType()),
            Optional.of(binding.pattern().name()),
            name(PATTERNS, binding.pattern().patternType()));
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(new AclEntry(parts.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  private static <E> E find(Map<String, E> names, String name, String what) {
    E found = names.get(name);
    if (found == null) {
      List<String> known = names.keySet().stream().sorted().toList();
      throw new IllegalArgumentException("unknown " + what + ": " + name + ". Use one of " + known);
    }
    return found;
  }

  private static <E> Optional<String> name(Map<String, E> names, E value) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static <E extends Enum<E>> Map<String, E> spelled(List<E> values) {
    return values.stream().collect(Collectors.toMap(AclBindings::spelling, Function.identity()));
  }

  /** {@code TRANSACTIONAL_ID} is {@code TransactionalID}; everything else is plain camel case. */
  private static String spelling(Enum<?> value) {
    return Stream.of(value.name().split("_"))
        .map(word -> word.equals("ID") ? word : word.charAt(0) + lower(word.substring(1)))
        .collect(Collectors.joining());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
