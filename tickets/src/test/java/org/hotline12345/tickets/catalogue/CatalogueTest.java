package org.hotline12345.tickets.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.Analysis.Urgency;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final Instant MONDAY = at(LocalDateTime.parse("2026-11-23T10:00"));
  private final org.hotline12345.tickets.TicketSettings settings = TestingTickets.settings();

  @ParameterizedTest
  @CsvSource({
    "gas, COMPLAINT, EMERGENCY, 2026-11-23T12:00",
    "heating, COMPLAINT, ORDINARY, 2026-11-24T10:00",
    "heating, CONSULTATION, ORDINARY, 2026-11-24T10:00",
    "market, COMPLAINT, ORDINARY, 2026-11-30T17:30",
    "market, CONSULTATION, ORDINARY, 2026-11-25T17:30",
    "market, COMPLAINT, URGENT, 2026-11-24T10:00",
    "natural-resources, COMPLAINT, ORDINARY, 2026-12-14T17:30",
  })
  void theLimitFollowsLineKindAndUrgency(
      String line, Kind kind, Urgency urgency, LocalDateTime due) {
    var catalogue = settings.catalogue();
    var answer = catalogue.due(settings.lines().find(line).orElseThrow(), kind, urgency, MONDAY);
    assertThat(answer.at()).isEqualTo(at(due));
    assertThat(answer.reason()).isNotBlank();
  }

  @Test
  void signingTakesFourWorkingHoursButNeverLongerThanTheWork() {
    var catalogue = settings.catalogue();
    assertThat(catalogue.signBy(MONDAY, MONDAY.plusSeconds(86_400)))
        .isEqualTo(at(LocalDateTime.parse("2026-11-23T16:30")));
    assertThat(catalogue.signBy(MONDAY, MONDAY.plusSeconds(7200)))
        .isEqualTo(MONDAY.plusSeconds(7200));
  }

  @Test
  void afterTwoReturnsTheDepartmentKeepsIt() {
    assertThat(settings.catalogue().returnBy(MONDAY, 1))
        .contains(at(LocalDateTime.parse("2026-11-25T17:30")));
    assertThat(settings.catalogue().returnBy(MONDAY, 2)).isEmpty();
  }

  @Test
  void aLimitThatNobodyDefinedIsAMistake() throws Exception {
    var file = Path.of(System.getProperty("hotline.home"), "config/catalogue.yml");
    var text = Files.readString(file).replace("limit: urgent}", "limit: soon}");
    assertThatThrownBy(
            () ->
                CatalogueFile.of(
                    Setting.parse("catalogue.yml", text),
                    settings.lines(),
                    settings.catalogue().calendar()))
        .hasMessageMatching("catalogue.yml, line \\d+: no such limit: soon");
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
