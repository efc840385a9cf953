package org.hotline12345.telephony.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TrendTest {
  @Test
  void whatWarmsUpInTheFirstHalfAndStaysThenIsFlat() {
    Trend trend = new Trend("heap", List.of(10.0, 60.0, 90.0, 100.0, 101.0, 99.0, 100.0, 100.0));

    assertThat(trend.flat(5, 0.01)).isTrue();
  }

  @Test
  void whatGrowsByTheMinuteIsNot() {
    Trend trend = new Trend("threads", List.of(10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 17.0));

    assertThat(trend.growth()).isBetween(2.99, 3.01);
    assertThat(trend.flat(2, 0.1)).isFalse();
    assertThat(trend.flat(4, 0.1)).isTrue();
  }

  @Test
  void aSawDoesNotCountAsGrowth() {
    Trend trend = new Trend("files", List.of(5.0, 9.0, 5.0, 9.0, 9.0, 5.0, 5.0, 9.0));

    assertThat(trend.flat(3, 0)).isTrue();
  }
}
