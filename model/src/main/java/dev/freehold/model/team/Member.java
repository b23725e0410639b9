package dev.freehold.model.team;

/**
 * A person of a team.
 *
 * @param principal the Kafka principal, from {@code naming.userPrincipal}
 */
public record Member(String mail, String principal) {
  /** The principal without {@code User:}: what the person logs in as. */
  public String username() {
    return principal.startsWith("User:") ? principal.substring(5) : principal;
  }
}
