package dev.freehold.local.catalog;

import dev.freehold.local.Endpoint;

/** What every service is made from: its name, its address, and the login of its admin if any. */
public record ServiceRequest(String name, Endpoint endpoint, String username, String password) {

  /** Of a service that asks nobody who they are. */
  public ServiceRequest(String name, Endpoint endpoint) {
    this(name, endpoint, "", "");
  }

  @Override
  public String toString() {
    return name + " at " + endpoint;
  }
}
