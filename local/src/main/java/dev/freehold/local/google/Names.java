package dev.freehold.local.google;

import java.util.regex.Pattern;

/** What names of projects, places and things may look like. */
final class Names {
  private static final Pattern PROJECT =
      Pattern.compile("([a-z0-9.-]+:)?[a-z0-9]([a-z0-9-]*[a-z0-9])?");
  private static final Pattern LOCATION = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
  private static final Pattern DISPLAY = Pattern.compile("[\\p{L}\\p{N}_ -]+");

  private Names() {}

  static String project(String id) {
    if (!PROJECT.matcher(id).matches()) {
      throw Refusal.invalid("Invalid project ID: " + id + ".");
    }
    return id;
  }

  /** {@code projects/p/locations/l}. */
  static String location(String project, String location) {
    if (!LOCATION.matcher(location).matches()) {
      throw Refusal.invalid("Invalid location: " + location + ".");
    }
    return "projects/" + project(project) + "/locations/" + location;
  }

  static String display(String name) {
    if (!DISPLAY.matcher(name).matches() || !name.equals(name.strip())) {
      throw Refusal.invalid(
          "Invalid display name \""
              + name
              + "\": it may hold letters, numbers, underscores, dashes and spaces, and no space at "
              + "its start or end.");
    }
    return name;
  }
}
