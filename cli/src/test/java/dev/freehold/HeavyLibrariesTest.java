package dev.freehold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.freehold.ArchitectureTest.PROJECT;
import static dev.freehold.ArchitectureTest.PULUMI;
import static dev.freehold.ArchitectureTest.ZETASQL;

import org.junit.jupiter.api.Test;

/** Who may know the libraries that a plan must not have to load. */
class HeavyLibrariesTest {
  @Test
  void declarationsAreMadeWithoutPulumi() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.freehold.components..")
        .and()
        .resideOutsideOfPackage("dev.freehold.components.pulumi..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PULUMI)
        .because(
            "a plan of the embedded engine must not load the SDK; put it into components.pulumi")
        .check(PROJECT);
  }

  @Test
  void onlyTheAdapterKnowsPulumi() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.freehold..")
        .and()
        .resideOutsideOfPackages(
            "dev.freehold.components.pulumi..",
            "dev.freehold.engine.pulumi..",
            "dev.freehold.stacks.program..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PULUMI)
        .because("the SDK costs a second to load; reach it through engine.pulumi.PulumiEngine")
        .check(PROJECT);
  }

  @Test
  void fewPackagesKnowAvroAndProtobuf() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.freehold..")
        .and()
        .resideOutsideOfPackages(
            "dev.freehold.model.column.avro..", "dev.freehold.governance.schema.avro..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.avro..")
        .because(
            "it is loaded with the first .avsc of a table, or that changed; reach it through"
                + " column.Schemas or schema.SchemaComparison")
        .check(PROJECT);
    noClasses()
        .that()
        .resideInAnyPackage("dev.freehold..")
        .and()
        .resideOutsideOfPackages(
            "dev.freehold.model.column.proto..", "dev.freehold.governance.schema.proto..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.squareup.wire..")
        .because(
            "it is loaded with the first .proto of a table, or that changed; reach it through"
                + " column.Schemas or schema.SchemaComparison")
        .check(PROJECT);
  }

  @Test
  void onlyTheBucketAndTheTokensKnowGoogle() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.freehold..")
        .and()
        .resideOutsideOfPackages(
            "dev.freehold.engine.state.gcs..", "dev.freehold.providers.gcp.auth..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.api..", "com.google.auth..")
        .because(
            "its client is heavy; reach it through engine.state.gcs.GoogleStorage, and a token through"
                + " providers.gcp.rest.Token")
        .check(PROJECT);
  }

  @Test
  void onlyTheAnalyserKnowsZetaSql() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.freehold..")
        .and()
        .resideOutsideOfPackages("dev.freehold.sql.analyser..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ZETASQL)
        .because("it is a hundred megabytes in a process of its own; reach it through SqlJudge")
        .check(PROJECT);
  }
}
