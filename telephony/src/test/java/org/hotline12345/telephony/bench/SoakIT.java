package org.hotline12345.telephony.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Less than a minute of `./hotline bench soak`, because the automatic checks have no more time;
/// `-Dsoak.seconds=600` or `3600` for ten minutes or an hour, `-Dsoak.calls` for more calls.
final class SoakIT {
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("soak.seconds", 45));
  private static final int CALLS = Integer.getInteger("soak.calls", 8);

  @Test
  void callsComeAndGoWithoutAnyBeingLostOrAnythingGrowing() throws Exception {
    assertThat(new Soak(Soak.Plan.of(TIME, CALLS), System.out).run()).isEmpty();
  }
}
