package org.hotline12345.desktop.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the walls, and shows with planted violations that each rule would notice.
class RoomRulesTest {
  private static final String PLANTED = "org.hotline12345.desktop.architecture.planted";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.hotline12345");
  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

  static Stream<String> rooms() {
    return RoomRules.MAY_DEPEND_ON.keySet().stream().sorted();
  }

  static Stream<String> outsides() {
    return RoomRules.EDGES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomDependsOnlyOnTheRoomsItMay(String room) {
    RoomRules.mayDependOn("org.hotline12345", room).check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomThatKnowsAnotherItMayNotIsNoticed(String room) {
    notices(RoomRules.mayDependOn(PLANTED, room), room + ".Spy");
  }

  @ParameterizedTest
  @MethodSource("outsides")
  void theOutsidesTypesStayAtTheEdge(String outside) {
    RoomRules.onlyAtTheEdge(outside).check(OURS);
  }

  @ParameterizedTest
  @MethodSource("outsides")
  void anOutsidesTypeInTheDomainIsNoticed(String outside) {
    notices(RoomRules.onlyAtTheEdge(outside), "Leaks");
  }

  @Test
  void theSystemsClockIsAskedInTheCompositionRootAlone() {
    RoomRules.nobodyAsksTheSystemClock().check(OURS);
  }

  @Test
  void whoeverAsksTheSystemsClockIsNoticed() {
    notices(RoomRules.nobodyAsksTheSystemClock(), "Leaks");
  }

  private static void notices(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(VIOLATIONS))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit);
  }
}
