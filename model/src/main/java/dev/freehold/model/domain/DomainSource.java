package dev.freehold.model.domain;

import dev.freehold.model.scope.DomainFiles;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.List;
import java.util.Map;

/**
 * A domain's files merged, before an environment is chosen.
 *
 * @param head domain, owner and the other keys of the domain itself
 * @param sections the entries of each section
 * @param overlays the overlay of each environment
 * @param faults what is written but not sound
 */
public record DomainSource(
    String name,
    Mapping head,
    Map<Section, Mapping> sections,
    List<Node> grants,
    List<Node> uses,
    Mapping airflow,
    Map<String, Mapping> overlays,
    DomainFiles files,
    Faults faults) {}
