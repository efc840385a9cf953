package org.hotline12345.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hotline12345.insight.burst.Scope;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsightSettingsTest {
  private static final Path FILE =
      Path.of(System.getProperty("hotline.home"), "config", "insight.yml");

  @Test
  void theShippedSettingsAreTaken() {
    var settings = InsightSettings.read(FILE.getParent());
    assertThat(settings.bursts().rules().getFirst().scope()).isEqualTo(Scope.ESTATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scope: street | scope: galaxy | estate, street, grid, district or city is expected",
        "chance: 0.001 | chance: 2 | a number from 0.0 to 1.0",
        "quiet-days: 14 | quiet-days: soon | a whole number is expected",
        "event-days: 7 | evnet-days: 7 | unknown setting",
        "left-out: [您好 | left-out: [您好, 您好 | occurs twice",
      })
  void aMistakeIsReportedWithItsLineAndReason(String right, String wrong, String reason)
      throws IOException {
    var lines = Files.readAllLines(FILE);
    int line = 0;
    while (!lines.get(line).contains(right)) {
      line++;
    }
    lines.set(line, lines.get(line).replace(right, wrong));
    assertThatThrownBy(
            () -> InsightSettings.of(Setting.parse("insight.yml", String.join("\n", lines))))
        .isInstanceOf(SettingsMistake.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("" + (line + 1));
  }
}
