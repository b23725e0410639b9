package dev.freehold.providers.gcp.resource;

import dev.freehold.providers.gcp.rest.Pool;
import dev.freehold.providers.gcp.rest.Rest;

/** A configured connection to Google's APIs. */
public record Google(Settings settings, Rest rest, Pool pool) {}
