package dev.freehold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.freehold.ArchitectureTest.ANNOTATIONS;
import static dev.freehold.ArchitectureTest.JAVA;
import static dev.freehold.ArchitectureTest.JSON;
import static dev.freehold.ArchitectureTest.PROJECT;
import static dev.freehold.ArchitectureTest.ZETASQL;
import static dev.freehold.ArchitectureTest.module;

import org.junit.jupiter.api.Test;

/** What those who judge SQL may know. */
class SqlModulesTest {
  @Test
  void sqlIsJudgedByTheModelAlone() {
    classes()
        .that()
        .resideInAPackage("dev.freehold.sql")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.freehold.sql", "dev.freehold.model..", JSON, ANNOTATIONS, JAVA)
        .because("what is declared decides whether SQL fits; hand in tables, not systems")
        .check(PROJECT);
  }

  @Test
  void theAnalyserKnowsZetaSqlOnly() {
    module("sql.analyser")
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.freehold.sql.analyser..",
            ZETASQL,
            "com.google.protobuf..",
            JSON,
            ANNOTATIONS,
            JAVA)
        .because("it is a process of its own that answers requests; hand names and types in")
        .check(PROJECT);
  }
}
