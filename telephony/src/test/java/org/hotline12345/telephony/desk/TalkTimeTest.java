package org.hotline12345.telephony.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkTimeTest {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                           | 100",
        "HELD 20,RESUMED 50                         | 100",
        "CONSULTED 20,HANDED_OVER 60,HELD 70        | 100",
        "SENT 20,SENT_BACK 40,RESUMED 41            | 100",
        "SENT 20,PASSED_ON 95                       | 100",
        "LINE_LOST 20,RESUMED 35                    | 85",
        "HELD 20,QUEUED_AGAIN 30                    | 30",
        "QUEUED_AGAIN 30,HELD 60,RESUMED 70         | 70",
      })
  void isFromTheAnswerToTheEndButForWaitingAgain(String trail, long seconds) {
    List<TrailStep> steps =
        trail == null
            ? List.of()
            : Arrays.stream(trail.split(",")).map(TalkTimeTest::step).toList();
    assertThat(TalkTime.talked(NOON, NOON.plusSeconds(100), steps))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  private static TrailStep step(String word) {
    String[] parts = word.split(" ", 2);
    return new TrailStep(
        "c", NOON.plusSeconds(Long.parseLong(parts[1])), TrailKind.valueOf(parts[0]), "", "", "");
  }
}
