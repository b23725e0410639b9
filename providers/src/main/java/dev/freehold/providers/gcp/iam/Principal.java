package dev.freehold.providers.gcp.iam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Members as IAM writes them: {@code user:ana@acme.example}. */
final class Principal {
  private static final List<String> CASE_SENSITIVE =
      List.of("principalSet:", "principal:", "principalHierarchy:");
  private static final Pattern KNOWN =
      Pattern.compile(
          ".+:.+|projectOwners|projectReaders|projectWriters|allUsers|allAuthenticatedUsers");

  private Principal() {}

  /** What is wrong with it. */
  static Optional<String> problem(String member) {
    if (member.startsWith("deleted")) {
      return Optional.of(
          "invalid value for member (there is no support for IAM members for deleted principals)");
    }
    return KNOWN.matcher(member).find()
        ? Optional.empty()
        : Optional.of(
            "invalid value \""
                + member
                + "\" for member (IAM members must have one of the values outlined here:"
                + " https://cloud.google.com/billing/docs/reference/rest/v1/Policy#Binding)");
  }

  /** Equal for two that are the same: the case of most names means nothing. */
  static String normal(String member) {
    boolean kept =
        member.contains("allAuthenticatedUsers")
            || member.contains("allUsers")
            || CASE_SENSITIVE.stream().anyMatch(member::startsWith);
    int colon = member.indexOf(':');
    return kept || colon < 0
        ? member
        : member.substring(0, colon) + member.substring(colon).toLowerCase(Locale.ROOT);
  }
}
