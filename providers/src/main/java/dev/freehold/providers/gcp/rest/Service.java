package dev.freehold.providers.gcp.rest;

import java.util.List;

/** An API, its usual address, and the settings of the provider that give another one. */
public enum Service {
  BIGQUERY("BigQuery", "https://bigquery.googleapis.com/bigquery/v2/", "bigQueryCustomEndpoint"),
  DATA_CATALOG(
      "Data Catalog", "https://datacatalog.googleapis.com/v1beta1/", "dataCatalogCustomEndpoint"),
  DATA_POLICY(
      "BigQuery Data Policy",
      "https://bigquerydatapolicy.googleapis.com/v1/",
      "bigqueryDatapolicyCustomEndpoint"),
  /** The official provider takes the first setting for service accounts. */
  IAM("IAM", "https://iam.googleapis.com/v1/", "iamBetaCustomEndpoint", "iamCustomEndpoint"),
  RESOURCE_MANAGER(
      "Resource Manager",
      "https://cloudresourcemanager.googleapis.com/v1/",
      "resourceManagerCustomEndpoint",
      "cloudResourceManagerCustomEndpoint");

  private final String title;
  private final String address;
  private final List<String> settings;

  Service(String title, String address, String... settings) {
    this.title = title;
    this.address = address;
    this.settings = List.of(settings);
  }

  public String title() {
    return title;
  }

  public String address() {
    return address;
  }

  /** The first one that is given counts. */
  public List<String> settings() {
    return settings;
  }
}
