package org.hotline12345.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TellingTest {
  private static Telling of(String text) {
    char[] row = Units.of(text);
    var telling = new Telling(row);
    Words.of(row, telling::word);
    return telling;
  }

  @Test
  void aPairOfOneWordTellsMoreThanOneAcrossTwo() {
    var telling = of("小区暖气不热找谁修理");
    assertThat(telling.pair(2, false)).isGreaterThan(telling.pair(1, true));
  }

  @Test
  void theFirstUnitsTellLess() {
    var telling = of("修修修修修修");
    assertThat(telling.unit(0)).isLessThan(telling.unit(3));
  }

  @Test
  void rarityCountsMoreForPairsThanForUnits() {
    assertThat(Telling.PAIR_POWER).isGreaterThan(Telling.UNIT_POWER);
  }
}
