package org.hotline12345.classifier.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.hotline12345.classifier.Tables;
import org.junit.jupiter.api.Test;

class EmergenciesTest {
  @Test
  void noEmergencyIsMissed() {
    found("held-out/emergencies.tsv");
    found("tables/emergencies.tsv");
  }

  private static void found(String table) {
    var all = new SoftAssertions();
    for (var row : Tables.rows(table)) {
      all.assertThat(Emergencies.in(row[1]))
          .as(row[1])
          .anyMatch(emergency -> emergency.service().equals(row[0]));
    }
    all.assertAll();
  }

  @Test
  void ordinaryMattersRaiseNoAlarm() {
    quiet("held-out/ordinary.txt");
    quiet("tables/ordinary.txt");
  }

  @Test
  void wordsOfTheSameSoundRaiseTheAlarmToo() {
    assertThat(Emergencies.in("厨房梅气泄露了").getFirst().phrase()).isEqualTo("梅气泄露");
    assertThat(Emergencies.in("暖气没气了，水也没有")).isEmpty();
  }

  private static void quiet(String table) {
    var all = new SoftAssertions();
    for (var row : Tables.rows(table)) {
      all.assertThat(Emergencies.in(row[0])).as(row[0]).isEmpty();
    }
    all.assertAll();
  }
}
