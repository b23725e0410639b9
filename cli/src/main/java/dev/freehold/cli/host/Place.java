package dev.freehold.cli.host;

/**
 * Where a comment goes, as far as the user says so; the CI system knows the rest.
 *
 * @param api address of the API; may be empty
 * @param repository {@code owner/name}, or GitLab's path or id; may be empty
 * @param number of the pull request; 0 for the CI system's
 * @param author whose comments are our own; empty for the token's user
 */
public record Place(String api, String repository, long number, String author) {}
