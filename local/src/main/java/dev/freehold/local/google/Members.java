package dev.freehold.local.google;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Members of bindings: the known kinds, and accounts of this server only while they are there. */
final class Members {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern DOMAIN = Pattern.compile("[^@\\s]+\\.[^@\\s.]+");
  private static final Set<String> EMAILS = Set.of("user", "group", "serviceAccount");

  /** What Google makes itself in the same domain. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?!service-[0-9]+@)[^@]+@(?!gcp-sa-|bigquery-)([^.]+)\\.iam\\.gserviceaccount\\.com");

  private final Store store;

  Members(Store store) {
    this.store = store;
  }

  /** The member as Google writes it. */
  String normal(String member, String resource) {
    if (member.equals("allUsers") || member.equals("allAuthenticatedUsers")) {
      if (resource.matches("projects/[^/]+")) {
        throw Refusal.invalid("The member " + member + " cannot be granted a role on a project.");
      }
      return member;
    }
    if (member.startsWith("principal://") || member.startsWith("principalSet://")) {
      return member;
    }
    int colon = member.indexOf(':');
    if (colon < 1 || colon == member.length() - 1) {
      throw Refusal.invalid("Policy members must be of the form \"<type>:<value>\".");
    }
    return typed(member.substring(0, colon), member.substring(colon + 1));
  }

  private String typed(String type, String value) {
    if (type.equals("deleted")) {
      return type + ":" + value;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    boolean fits;
    if (EMAILS.contains(type)) {
      fits = EMAIL.matcher(value).matches();
    } else if (type.equals("domain")) {
      fits = DOMAIN.matcher(value).matches();
    } else {
      throw Refusal.invalid(
          ("The member " + type + ":" + value + " is of an unknown type. ")
              + "Please set a valid type prefix for the member.");
    }
    if (!fits) {
      throw Refusal.invalid("Invalid value of the member " + type + ":" + value + ".");
    }
    if (type.equals("serviceAccount")) {
      requireAccount(lower);
    } else if (type.equals("user") && lower.endsWith(".gserviceaccount.com")) {
      throw Refusal.invalid(
          ("Account " + lower + " is of type \"serviceAccount\". ")
              + "Please set the type prefix to be \"serviceAccount:\".");
    }
    return type + ":" + lower;
  }

  private void requireAccount(String email) {
    Matcher matcher = ACCOUNT.matcher(email);
    if (matcher.matches()
        && store.get("projects/" + matcher.group(1) + "/serviceAccounts/" + email).isEmpty()) {
      throw Refusal.invalid("Service account " + email + " does not exist.");
    }
  }
}
