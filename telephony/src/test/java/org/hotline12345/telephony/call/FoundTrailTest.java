package org.hotline12345.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundTrailTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                        | HELD        | true",
        "HELD                    | HELD        | false",
        "HELD,LISTENED           | HELD        | false",
        "HELD,RESUMED            | HELD        | true",
        "                        | RESUMED     | false",
        "KEPT                    | RESUMED     | false",
        "HELD                    | RESUMED     | true",
        "CONSULTED,HANDED_OVER   | RESUMED     | false",
        "HELD,RESUMED            | RESUMED     | false",
        "THREE_WAY,JOINED        | THREE_WAY   | false",
        "THREE_WAY,LEFT,RESUMED  | THREE_WAY   | true",
        "SENT                    | PASSED_ON   | true",
        "SENT,PASSED_ON          | PASSED_ON   | false",
        "CONSULTED               | HANDED_OVER | true",
      })
  void whatTheHistoryAlreadyEndsWithIsNotAddedAgain(
      String written, TrailKind found, boolean missing) {
    List<TrailStep> trail =
        written == null
            ? List.of()
            : Arrays.stream(written.split(",")).map(TrailKind::valueOf).map(this::step).toList();
    assertThat(FoundTrail.misses(trail, step(found))).isEqualTo(missing);
  }

  private TrailStep step(TrailKind kind) {
    return new TrailStep("c", Instant.EPOCH, kind, "", "", "");
  }
}
