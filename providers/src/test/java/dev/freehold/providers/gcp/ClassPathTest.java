package dev.freehold.providers.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassPathTest {
  @Test
  void plansWithoutGooglesLibraries() throws Exception {
    URL[] urls =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("google") && !entry.contains("jackson-databind"))
            .map(ClassPathTest::url)
            .toArray(URL[]::new);
    try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> use = loader.loadClass("dev.freehold.providers.gcp.OfflineUse");

      assertThat(use.getMethod("run").invoke(null)).isEqualTo("d/t [description]");
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
