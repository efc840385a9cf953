package org.hotline12345.tickets.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private static Questions of(String text) {
    return Questions.of(Setting.parse("questions.yml", text), TestingTickets.settings().lines());
  }

  @Test
  void theShippedFileAsksWhatALineWants() {
    var shipped = TestingTickets.settings().questions();
    assertThat(shipped.of(Optional.of("heating"))).extracting(Question::ask).contains("室温大概多少度？");
    assertThat(TestingTickets.settings().lines().all())
        .allSatisfy(line -> assertThat(shipped.of(Optional.of(line.code()))).isNotEmpty());
    assertThat(shipped.of(Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lines: {nowhere: [{fact: a, ask: b, told: c}]}",
        "lines: {heating: [{fact: a, field: time, ask: b}]}",
        "lines: {heating: [{field: colour, ask: b}]}",
        "lines: {heating: [{fact: a, ask: b}]}",
        "lines: {heating: [{fact: a, ask: b, told: '('}]}",
        "lines: {heating: [{fact: a, ask: b, told: c}, {fact: a, ask: b, told: c}]}",
        "lines: {heating: [{fact: a, ask: b, colour: c}]}",
        "other: 1",
      })
  void aMistakeIsReportedWithItsLine(String text) {
    assertThatThrownBy(() -> of(text))
        .isInstanceOf(SettingsMistake.class)
        .hasMessageContaining("questions.yml, line 1");
  }
}
