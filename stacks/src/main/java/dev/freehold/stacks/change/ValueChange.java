package dev.freehold.stacks.change;

/**
 * One value in the words of the YAML.
 *
 * @param before empty when it was not there
 * @param after empty when it will not be there
 */
public record ValueChange(String key, String before, String after) {}
