package dev.freehold.model.service;

import java.util.List;

/**
 * The consumer groups or transactional ids that a service may use.
 *
 * @param prefix every name that begins with it
 * @param literal further exact names
 */
public record Names(String prefix, List<String> literal) {
  public Names {
    literal = List.copyOf(literal);
  }
}
