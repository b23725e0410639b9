package dev.freehold.local.google;

/** The canonical codes of Google's APIs that are answered here. */
enum Status {
  INVALID_ARGUMENT(400),
  UNAUTHENTICATED(401),
  NOT_FOUND(404),
  ALREADY_EXISTS(409),
  ABORTED(409),
  INTERNAL(500),
  UNIMPLEMENTED(501);

  private final int http;

  Status(int http) {
    this.http = http;
  }

  int http() {
    return http;
  }
}
