package dev.freehold.components.google;

import dev.freehold.engine.value.Fields;
import java.util.Locale;

/**
 * Somebody whom IAM knows.
 *
 * @param mail of the account or group
 */
public record Member(Kind kind, String mail) implements Comparable<Member> {
  /** The prefixes of IAM. */
  public enum Kind {
    USER("user", "userByEmail"),
    GROUP("group", "groupByEmail"),
    SERVICE_ACCOUNT("serviceAccount", "userByEmail");

    private final String prefix;
    private final String datasetKey;

    Kind(String prefix, String datasetKey) {
      this.prefix = prefix;
      this.datasetKey = datasetKey;
    }
  }

  /** IAM does not tell capitals from small letters. */
  public Member {
    mail = mail.toLowerCase(Locale.ROOT);
  }

  public static Member user(String mail) {
    return new Member(Kind.USER, mail);
  }

  public static Member group(String mail) {
    return new Member(Kind.GROUP, mail);
  }

  /**
   * @param account the account's id, {@code payments-ledger}
   */
  public static Member serviceAccount(String account, GoogleProject project) {
    return new Member(
        Kind.SERVICE_ACCOUNT, account + "@" + project.id() + ".iam.gserviceaccount.com");
  }

  /** {@code group:risk@acme.example}. */
  public String iam() {
    return kind.prefix + ":" + mail;
  }

  /** As an entry of a dataset's access list names it. */
  public void into(Fields.Builder access) {
    access.put(kind.datasetKey, mail);
  }

  @Override
  public int compareTo(Member other) {
    return iam().compareTo(other.iam());
  }
}
