package dev.freehold.local.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.local.Endpoint;
import org.junit.jupiter.api.Test;

class ServiceCatalogTest {
  private static final ServiceRequest REQUEST =
      new ServiceRequest("main", new Endpoint("127.0.0.1", 19092), "admin", "hunter2");

  @Test
  void makesEveryTypeItLists() {
    for (String type : ServiceCatalog.types()) {
      var service = ServiceCatalog.create(type, REQUEST).orElseThrow();

      assertThat(service.name()).isEqualTo("main");
      assertThat(service.endpoints()).containsExactly(REQUEST.endpoint());
      assertThat(service.toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void hasNothingForOtherTypes() {
    assertThat(ServiceCatalog.create("mainframe", REQUEST)).isEmpty();
    assertThat(REQUEST.toString()).doesNotContain("hunter2");
  }
}
