package dev.freehold.model.cluster;

import dev.freehold.model.diagnostic.Span;

/** {@code type: confluent-cloud}. */
public record ConfluentCluster(
    String name,
    String environmentId,
    String clusterId,
    String restEndpoint,
    int replication,
    Credentials credentials,
    Endpoints endpoints,
    Span span)
    implements ClusterSpec {}
