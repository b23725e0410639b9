package dev.freehold.model.environment;

import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Names;

/** What has a naming pattern: the key under {@code naming:} and the built-in pattern. */
public enum NameKind {
  TOPIC("topic", "{domain}.{name}", "", "name"),
  DATASET("dataset", "{domain}_{name}", "", "name"),
  CONNECTOR("connector", "{domain}.{name}", "", "name"),
  SERVICE_ACCOUNT("serviceAccount", "{domain}-{name}", "", "name"),
  PRINCIPAL("principal", "User:{domain}.{name}", "User:", "name"),
  CONSUMER_GROUP("consumerGroup", "{domain}.{name}", "", "name"),
  TRANSACTIONAL_ID("transactionalId", "{domain}.{name}", "", "name"),
  USER_PRINCIPAL("userPrincipal", "User:{mail}", "User:", "mail");

  private final String standard;
  private final Key<String> key;

  NameKind(String word, String standard, String start, String needed) {
    this.standard = standard;
    String[] known =
        needed.equals("mail")
            ? new String[] {"mail"}
            : new String[] {"domain", "name", "environment"};
    this.key =
        Key.optional(
            word, Names.pattern(start, needed, known), "The built-in pattern is " + standard + ".");
  }

  public String standard() {
    return standard;
  }

  /** The key under {@code naming:}. */
  public Key<String> key() {
    return key;
  }
}
