package dev.freehold.model.cluster;

/** Addresses of the services beside a cluster; empty where there is none. */
public record Endpoints(String connect, String registry) {}
