package com.google.zetasql.cz.adamh.utils;

import java.nio.file.Path;

/** Loads ZetaSQL's native library from where the build has unpacked it. */
public final class NativeUtils {
  /** System property: the folder that stands for the root of the jar. */
  public static final String FOLDER = "freehold.sql.native";

  private NativeUtils() {}

  /**
   * Called by ZetaSQL's channel under this name.
   *
   * @param path in the jar, with a slash at its start
   */
  public static void loadLibraryFromJar(String path) {
    System.load(Path.of(System.getProperty(FOLDER, ""), path.substring(1)).toString());
  }
}
