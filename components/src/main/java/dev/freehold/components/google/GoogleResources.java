package dev.freehold.components.google;

import dev.freehold.components.place.Place;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.value.Fields;

/** Declares things in one project, in the types of the official {@code gcp} provider. */
public final class GoogleResources {
  private final GoogleProject project;

  public GoogleResources(GoogleProject project) {
    this.project = project;
  }

  /** The provider that everything else here uses. */
  public Declaration provider() {
    return project.declaration();
  }

  /**
   * @param type a token of the provider, {@code gcp:bigquery/table:Table}
   */
  public Declaration declare(String type, Place place, Fields inputs) {
    return place.declare(type, inputs, project.provider(), GoogleProject.VERSION);
  }
}
