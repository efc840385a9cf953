package org.hotline12345.desktop.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;
import org.junit.jupiter.api.Test;

class EmergencyWordsTest {
  private static final EmergencyWords SHIPPED =
      EmergencyWords.read(
          Path.of(System.getProperty("hotline.home"), "config", "emergency-words.yml"));

  @Test
  void wordsAreFoundInWhatIsHeardSoFarEvenInPieces() {
    assertThat(SHIPPED.in("我家 煤气 泄漏 了")).containsExactly(new EmergencyWords.Word("gas", "煤气泄漏"));
    assertThat(SHIPPED.in("楼下着火了有人昏迷"))
        .extracting(EmergencyWords.Word::service)
        .containsExactly("119", "120");
  }

  @Test
  void whatIsDeniedOrFearedIsNoAlarm() {
    assertThat(SHIPPED.in("没有着火")).isEmpty();
    assertThat(SHIPPED.in("我怕着火")).isEmpty();
    assertThat(SHIPPED.in("开始没着火后来着火了")).hasSize(1);
  }

  @Test
  void aWordAlarmsOnceWhileItIsBeingSaid() {
    List<String> alarms = new ArrayList<>();
    EmergencyWatch watch =
        new EmergencyWatch(SHIPPED, (contact, alarm) -> alarms.add(contact + alarm.phrase()));
    watch.partial("c1", Speaker.CITIZEN, "家里");
    watch.partial("c1", Speaker.CITIZEN, "家里着火");
    watch.partial("c1", Speaker.CITIZEN, "家里着火了快来");
    watch.partial("c1", Speaker.AGENT, "是燃气泄漏吗");
    watch.partial("c2", Speaker.CITIZEN, "着火了");
    assertThat(alarms).containsExactly("c1着火", "c2着火");
  }

  @Test
  void aMistakeIsReportedWithItsLine() {
    assertThatThrownBy(
            () ->
                EmergencyWords.of(
                    Setting.parse("x.yml", "words:\n  - {service: 'A B', say: [x]}\nunless: []\n")))
        .isInstanceOf(SettingsMistake.class)
        .hasMessageContaining("2");
  }
}
