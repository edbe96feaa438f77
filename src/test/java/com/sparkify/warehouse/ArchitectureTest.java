package com.sparkify.warehouse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the rooms and arrows that CONTRIBUTING.md draws. */
class ArchitectureTest {
  private static final String BASE = "com.sparkify.warehouse";
  private static final JavaClasses PRODUCT =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(BASE);

  /** Every room but {@code cli}, which may know everything, and the rooms that it may know. */
  private static final String ARROWS =
      """
      error     |
      config    | error
      schema    | error
      source    | error config schema
      plan      | error config schema source
      engine    | error config schema source
      ledger    | error schema source plan engine
      stage     | error config schema source plan engine ledger
      transform | error config schema source plan engine ledger stage
      check     | error config schema source plan engine ledger stage transform
      preview   | error schema source
      trace     | error config schema source plan engine ledger
      overview  | error schema engine ledger check
      report    | error schema source plan ledger stage transform check preview trace overview
      flow      | error config schema source plan engine ledger stage transform check report
      query     | error config schema engine
      cluster   | error config
      simulate  | error schema
      export    | error config schema source engine
      api       | error config schema source plan engine check preview overview report flow query \
      cluster simulate
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = ARROWS)
  void aRoomKnowsOnlyTheRoomsBeforeIt(String room, String known) {
    String[] allowed =
        Arrays.stream((room + " " + (known == null ? "" : known)).split(" "))
            .filter(name -> !name.isEmpty())
            .map(ArchitectureTest::in)
            .toArray(String[]::new);
    hold(
        classes()
            .that(resideInAPackage(in(room)))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(allowed).or(resideOutsideOfPackage(BASE + ".."))));
  }

  @Test
  void everyClassLivesInARoom() {
    Set<String> rooms =
        ARROWS.lines().map(line -> line.split("\\|")[0].trim()).collect(toCollection(TreeSet::new));
    rooms.add("cli");
    String[] packages = rooms.stream().map(ArchitectureTest::in).toArray(String[]::new);
    hold(classes().should().resideInAnyPackage(packages).as("the rooms are " + rooms));
    hold(noClasses().should().resideInAPackage("..internal.."));
  }

  @Test
  void roomsFormNoCycle() {
    hold(slices().matching(BASE + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void enginesDoNotKnowEachOtherAndTheirInterfaceKnowsNoneOfThem() {
    hold(slices().matching(BASE + ".engine.(*)..").should().notDependOnEachOther());
    hold(
        noClasses()
            .that(resideInAPackage(BASE + ".engine"))
            .should()
            .dependOnClassesThat(resideInAPackage(BASE + ".engine.*..")));
  }

  @Test
  void onlyThePipelineAndTheCommandLineNameAnEngine() {
    hold(
        noClasses()
            .that(
                resideInAnyPackage(
                    in("ledger"), in("stage"), in("transform"), in("check"), in("report")))
            .should()
            .dependOnClassesThat(resideInAPackage(BASE + ".engine.*..")));
  }

  @Test
  void aReportKnowsOtherRoomsByTheirRecordsAlone() {
    hold(
        noClasses()
            .that(resideInAPackage(in("report")))
            .should()
            .dependOnClassesThat(
                resideInAPackage(BASE + "..")
                    .and(areOutside("report"))
                    .and(areOutside("error"))
                    .and(describe("are neither records nor enums", ArchitectureTest::hasConduct))));
  }

  @Test
  void onlyTheCommandLinePrintsParsesArgumentsAndEndsTheProcess() {
    hold(noClasses().that(areOutside("cli")).should(ACCESS_STANDARD_STREAMS));
    hold(noClasses().that(areOutside("cli")).should().dependOnClassesThat(picocli()));
    hold(noClasses().that(areOutside("cli")).should().callMethod(System.class, "exit", int.class));
  }

  @Test
  void nobodyLogsBesideTheReport() {
    hold(noClasses().should(USE_JAVA_UTIL_LOGGING));
  }

  @Test
  void onlyTheRoomsThatTalkToAwsKnowItsSdk() {
    hold(
        noClasses()
            .that(areOutside("cluster").and(areOutside("source")))
            .and(resideOutsideOfPackage(BASE + ".engine.redshift.."))
            .should()
            .dependOnClassesThat(resideInAPackage("software.amazon..")));
  }

  /** Holds also while a room is still empty. */
  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(PRODUCT);
  }

  private static String in(String room) {
    return BASE + "." + room + "..";
  }

  private static DescribedPredicate<JavaClass> areOutside(String room) {
    return resideOutsideOfPackage(in(room));
  }

  private static DescribedPredicate<JavaClass> picocli() {
    return resideInAPackage("picocli..");
  }

  private static boolean hasConduct(JavaClass known) {
    return !known.isRecord() && !known.isEnum();
  }
}
