package dev.freehold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the whole project. A failure ends with what to do about it. */
class ArchitectureTest {
  static final String ANNOTATIONS = "org.jspecify..";
  static final String JAVA = "java..";
  static final String JSON = "com.fasterxml.jackson..";
  private static final String KAFKA = "org.apache.kafka..";
  static final String PULUMI = "com.pulumi..";
  static final String ZETASQL = "com.google.zetasql..";

  /**
   * What the class path holds of the project, and the broker and the analyser, which run in their
   * own.
   */
  static final JavaClasses PROJECT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importLocations(locations());

  private static Set<Location> locations() {
    var locations = new HashSet<>(Locations.ofPackage("dev.freehold"));
    locations.add(Location.of(Path.of("../local/broker/target/classes")));
    locations.add(Location.of(Path.of("../sql/analyser/target/classes")));
    return locations;
  }

  @Test
  void seesEveryModule() {
    String modules =
        "model sql sql.analyser governance engine components providers local local.broker"
            + " stacks cli";
    for (String module : modules.split(" ")) {
      assertThat(PROJECT.stream().map(JavaClass::getPackageName))
          .anyMatch(name -> (name + ".").startsWith("dev.freehold." + module + "."));
    }
  }

  // Which module may know which: arrows point downwards only.

  @Test
  void modelStandsAlone() {
    module("model")
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.freehold.model..",
            "org.snakeyaml.engine..",
            "org.apache.avro..",
            "com.squareup.wire..",
            JSON,
            ANNOTATIONS,
            JAVA)
        .because("the language must be readable by every other module; hand what it lacks in")
        .check(PROJECT);
  }

  @Test
  void engineKnowsNoDataPlatform() {
    module("engine")
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.freehold.engine..",
            JSON,
            PULUMI,
            "pulumirpc..",
            "io.grpc..",
            "com.google..",
            ANNOTATIONS,
            JAVA,
            "javax.crypto..")
        .because(
            "it deploys declarations of anything; what is special about an entry belongs into components")
        .check(PROJECT);
  }

  @Test
  void componentsTurnTheModelIntoDeclarations() {
    module("components")
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.freehold.components..",
            "dev.freehold.model..",
            "dev.freehold.engine",
            "dev.freehold.engine.declaration..",
            "dev.freehold.engine.json..",
            "dev.freehold.engine.plan..",
            "dev.freehold.engine.secret..",
            "dev.freehold.engine.value..",
            PULUMI,
            ANNOTATIONS,
            JAVA)
        .because("an expansion is data for either engine; leave running it to stacks")
        .check(PROJECT);
  }

  @Test
  void providersKnowTheirSystemOnly() {
    module("providers")
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.freehold.providers..",
            "dev.freehold.engine..",
            KAFKA,
            JSON,
            "pulumirpc..",
            "io.grpc..",
            "com.google.protobuf..",
            "com.google.rpc..",
            "com.google.auth..",
            ANNOTATIONS,
            JAVA,
            "javax.net.ssl..")
        .because("a provider serves any program; take what it needs from the resource's inputs")
        .check(PROJECT);
  }

  @Test
  void governanceReadsOnly() {
    module("governance")
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.freehold.governance..",
            "dev.freehold.model..",
            "dev.freehold.engine.plan..",
            "dev.freehold.engine.value..",
            "org.apache.avro..",
            "com.squareup.wire..",
            JSON,
            ANNOTATIONS,
            JAVA)
        .because("a judgement reads the model and the plan; let stacks bring the two together")
        .check(PROJECT);
  }

  @Test
  void localKnowsNothingOfTheProduct() {
    module("local")
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.freehold.local..",
            KAFKA,
            "kafka..",
            "scala..",
            JSON,
            "com.sun.net.httpserver..",
            ANNOTATIONS,
            JAVA,
            "javax.management..")
        .because("a local environment is a system like any other; hand it ports, users and folders")
        .check(PROJECT);
  }

  @Test
  void stacksPutThePartsTogether() {
    module("stacks")
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.freehold.stacks..",
            "dev.freehold.model..",
            "dev.freehold.components..",
            "dev.freehold.engine..",
            "dev.freehold.governance..",
            "dev.freehold.providers..",
            PULUMI,
            ANNOTATIONS,
            JAVA)
        .because("local services and the terminal are the command line's; pass values up and down")
        .check(PROJECT);
  }

  @Test
  void nobodyKnowsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.freehold.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.freehold.cli..", "picocli..")
        .because("everything works without a terminal; return a value and let cli render it")
        .check(PROJECT);
  }

  // What only some may do.

  @Test
  void onlyTheTerminalPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.freehold.cli.terminal..",
            "dev.freehold.providers.plugin",
            "dev.freehold.local.broker..",
            "dev.freehold.sql.analyser..",
            "dev.freehold.bench..")
        .and()
        .doNotHaveFullyQualifiedName("dev.freehold.stacks.program.Main")
        .should(ACCESS_STANDARD_STREAMS)
        .because(
            "output has one place; return what is to be said, and cli says it through Terminal")
        .check(PROJECT);
  }

  @Test
  void onlyProvidersLocalAndHostsOpenConnections() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.freehold.providers..", "dev.freehold.local..", "dev.freehold.cli.host..")
        .should()
        .dependOnClassesThat(openAConnection())
        .because(
            "plans need no network and no credentials; put remote work into a provider, and what"
                + " pull requests need into cli.host")
        .check(PROJECT);
  }

  @Test
  void modelTouchesNoNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.freehold.model..", "dev.freehold.governance..", "dev.freehold.components..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "know the network",
                type ->
                    type.getPackageName().startsWith("java.net")
                        && !type.isEquivalentTo(java.net.URI.class)))
        .because(
            "reading and judging is offline; not even a name is looked up: keep addresses as text")
        .check(PROJECT);
  }

  @Test
  void onlyTheEdgesOpenFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.freehold.model.load..",
            "dev.freehold.engine.state..",
            "dev.freehold.engine.secret..",
            "dev.freehold.engine.pulumi..",
            "dev.freehold.stacks.secret..",
            "dev.freehold.providers.plugin.client..",
            "dev.freehold.local..",
            "dev.freehold.sql..",
            "dev.freehold.cli..",
            "dev.freehold.bench..")
        .and()
        .doNotHaveFullyQualifiedName("dev.freehold.providers.kafka.PemText")
        .should()
        .dependOnClassesThat(openFiles())
        .because("the loader, state, secrets and cli open files; take text or bytes as an argument")
        .check(PROJECT);
  }

  @Test
  void clockAndIdsArePassedIn() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.freehold.cli..", "dev.freehold.local..", "dev.freehold.bench..")
        .and()
        .doNotHaveFullyQualifiedName("dev.freehold.engine.state.StateContext")
        .and()
        .doNotHaveFullyQualifiedName("dev.freehold.stacks.program.Main")
        .should()
        .accessTargetWhere(askTheTimeOrMakeAnId())
        .because("the same input gives the same bytes; take a Clock, a day or a supplier of ids")
        .check(PROJECT);
  }

  @Test
  void packagesAreNamedAfterWhatTheyAreAbout() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "dev.freehold..util..", "dev.freehold..common..", "dev.freehold..impl..")
        .because(
            "such a package is about nothing; put the class where the feature is that needs it")
        .check(PROJECT);
  }

  @Test
  void packagesSayWhatTheyOwn() {
    classes()
        .should(
            new ArchCondition<JavaClass>("be in a package with a @NullMarked package-info") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String message = type.getPackageName() + " has no @NullMarked package-info";
                events.add(new SimpleConditionEvent(type.getPackage(), marked, message));
              }
            })
        .because(
            "null is no value here; add package-info.java with two to five sentences and @NullMarked")
        .check(PROJECT);
  }

  static ClassesShould module(String name) {
    return classes().that().resideInAPackage("dev.freehold." + name + "..").should();
  }

  private static DescribedPredicate<JavaClass> openAConnection() {
    Set<String> names =
        Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.DatagramChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "java.nio.channels.AsynchronousServerSocketChannel");
    return DescribedPredicate.describe(
        "open connections",
        type ->
            names.contains(type.getName())
                || Stream.of(
                        "java.net.http", "javax.net", "com.sun.net.httpserver", "org.apache.kafka")
                    .anyMatch(type.getPackageName()::startsWith));
  }

  private static DescribedPredicate<JavaClass> openFiles() {
    Set<String> names =
        Set.of(
            "java.nio.file.Files",
            "java.nio.channels.FileChannel",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile");
    return DescribedPredicate.describe("open files", type -> names.contains(type.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> askTheTimeOrMakeAnId() {
    return DescribedPredicate.describe(
        "ask the system for the time or an id",
        access -> {
          String owner = access.getTargetOwner().getName();
          String method = access.getName();
          boolean now =
              owner.startsWith("java.time.") && method.equals("now") && !takesAClock(access);
          return now
              || (owner.equals("java.time.Clock") && method.startsWith("system"))
              || (owner.equals("java.util.UUID") && method.equals("randomUUID"))
              || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"))
              || (owner.equals("java.lang.Math") && method.equals("random"));
        });
  }

  private static boolean takesAClock(JavaAccess<?> access) {
    return access.getTarget().getFullName().contains("java.time.Clock");
  }
}
