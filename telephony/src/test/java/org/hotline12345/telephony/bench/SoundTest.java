package org.hotline12345.telephony.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SoundTest {
  private static final List<String> LINES =
      List.of(
          " BridgeId ChannelId ........ UpTime.. Codec.   Count    Lost Pct  Jitter   Count ...",
          " 4b1c9a2e bench1-00000001    00:00:31 alaw      1550       3    0    0.000   1500  "
              + "     0    0   0.000    0.001",
          "          trunk-00000000     00:00:31 alaw      1K         0    0    0.000   1501  "
              + "     0    0   0.000    0.001",
          " trunk-00000009     not valid");

  @Test
  void readsWhatAsteriskPrintsOfEachPhone() {
    assertThat(Sound.read(LINES))
        .containsOnly(
            Map.entry("bench1-00000001", new Sound.Stream(1550, 3, 1500)),
            Map.entry("trunk-00000000", new Sound.Stream(1000, 0, 1501)));
  }

  @Test
  void soundIsWholeWhenNearlyAllPacketsCameAndWent() {
    Sound before = new Sound(0, Map.of("a", new Sound.Stream(100, 0, 100)));
    Sound whole = new Sound(10_000_000_000L, Map.of("a", new Sound.Stream(600, 1, 599)));
    Sound broken = new Sound(10_000_000_000L, Map.of("a", new Sound.Stream(600, 0, 500)));

    assertThat(before.until(whole).whole()).isTrue();
    assertThat(before.until(broken).whole()).isFalse();
    assertThat(before.until(broken).sent()).isBetween(0.79, 0.81);
  }
}
