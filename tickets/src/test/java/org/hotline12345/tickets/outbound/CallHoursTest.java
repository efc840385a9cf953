package org.hotline12345.tickets.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CallHoursTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private final CallHours hours = CallHours.parse("08:00-21:00", CHINA);

  @Test
  void insideTheHoursACallIsAllowedAtOnce() {
    assertThat(hours.allow(at("2026-11-22T08:00"))).isTrue();
    assertThat(hours.next(at("2026-11-22T20:59"))).isEqualTo(at("2026-11-22T20:59"));
  }

  @Test
  void outsideItWaitsForTheNextOpening() {
    assertThat(hours.allow(at("2026-11-22T21:00"))).isFalse();
    assertThat(hours.next(at("2026-11-22T21:00"))).isEqualTo(at("2026-11-23T08:00"));
    assertThat(hours.next(at("2026-11-22T03:10"))).isEqualTo(at("2026-11-22T08:00"));
  }

  @Test
  void twentyFourOClockIsTheWholeEvening() {
    assertThat(CallHours.parse("08:00-24:00", CHINA).allow(at("2026-11-22T23:59"))).isTrue();
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefused() {
    assertThatThrownBy(() -> CallHours.parse("21:00-08:00", CHINA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CallHours.parse("always", CHINA))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHINA).toInstant();
  }
}
