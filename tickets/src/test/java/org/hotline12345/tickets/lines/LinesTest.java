package org.hotline12345.tickets.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  @Test
  void theShippedFileHasAllFortyOneLines() {
    var lines = Lines.read(Path.of(System.getProperty("hotline.home"), "config/lines.yml"));
    assertThat(lines.all()).hasSize(41);
    assertThat(lines.find("market").orElseThrow().number()).contains("12315");
    assertThat(lines.find("heating").orElseThrow().department().name()).isEqualTo("热力公司");
    assertThat(lines.find("culture").orElseThrow().department())
        .isEqualTo(lines.find("tourism").orElseThrow().department());
    assertThat(lines.find("tax").orElseThrow().mode()).isEqualTo(Line.Mode.CENTRE);
    assertThat(lines.departments()).hasSize(38);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{code: Tax, name: 税, department: tax, mode: centre, limit: ordinary, covers: x} | a code has",
        "{code: tax, name: 税, department: nobody, mode: centre, limit: ordinary, covers: x} | no such department: nobody",
        "{code: tax, name: 税, department: tax, mode: half, limit: ordinary, covers: x} | merged, dual or centre is expected, not 'half'",
        "{code: tax, name: 税, department: tax, mode: dual, limit: ordinary, covers: x, numbr: 1} | unknown setting 'numbr'",
        "{code: tax, department: tax, mode: dual, limit: ordinary, covers: x} | 'name' is missing",
        "{code: tax, name: 税, department: tax, mode: dual, limit: ordinary, covers: x, number: 一二三} | a telephone number is expected",
      })
  void saysInWhichLineAMistakeIs(String line, String because) {
    var text = "departments:\n  - {code: tax, name: 税务局}\nlines:\n  - " + line + "\n";
    assertThatThrownBy(() -> Lines.of(Setting.parse("lines.yml", text)))
        .isInstanceOf(SettingsMistake.class)
        .hasMessageStartingWith("lines.yml, line 4: ")
        .hasMessageContaining(because);
  }

  @Test
  void aCodeThatOccursTwiceIsAMistake() {
    var text =
        """
        departments:
          - {code: tax, name: 税务局}
          - {code: tax, name: 税务局}
        lines: []
        """;
    assertThatThrownBy(() -> Lines.of(Setting.parse("lines.yml", text)))
        .hasMessage("lines.yml, line 3: 'tax' occurs twice");
  }

  @Test
  void whatIsNoYamlIsAMistakeInItsLine() {
    assertThatThrownBy(() -> Setting.parse("lines.yml", "lines:\n  - {code: tax\n"))
        .isInstanceOf(SettingsMistake.class)
        .hasMessageStartingWith("lines.yml, line ");
  }
}
