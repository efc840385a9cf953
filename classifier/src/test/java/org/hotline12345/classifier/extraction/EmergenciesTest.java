package org.hotline12345.classifier.extraction;

import org.assertj.core.api.SoftAssertions;
import org.hotline12345.classifier.Tables;
import org.junit.jupiter.api.Test;

class EmergenciesTest {
  @Test
  void noEmergencyIsMissed() {
    var all = new SoftAssertions();
    for (var row : Tables.rows("held-out/emergencies.tsv")) {
      all.assertThat(Emergencies.in(row[1]))
          .as(row[1])
          .anyMatch(emergency -> emergency.service().equals(row[0]));
    }
    all.assertAll();
  }

  @Test
  void ordinaryMattersRaiseNoAlarm() {
    var all = new SoftAssertions();
    for (var row : Tables.rows("held-out/ordinary.txt")) {
      all.assertThat(Emergencies.in(row[0])).as(row[0]).isEmpty();
    }
    all.assertAll();
  }
}
