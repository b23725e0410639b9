package dev.freehold.local.catalog;

import dev.freehold.local.Endpoint;

/** What every service is made from: its name, its address, and the login of its admin. */
public record ServiceRequest(String name, Endpoint endpoint, String username, String password) {

  @Override
  public String toString() {
    return name + " at " + endpoint;
  }
}
