package dev.freehold.model.warehouse;

import dev.freehold.model.unit.TimeLimit;
import java.time.Duration;

/**
 * How long things of a warehouse live.
 *
 * @param retention how long rows are kept: the default partition expiration of the dataset
 * @param expireTables after which time tables vanish that nobody declared; unlimited means never
 * @param timeTravel how long overwritten rows can be read, 2 to 7 whole days
 */
public record Lifetimes(TimeLimit retention, TimeLimit expireTables, Duration timeTravel) {}
