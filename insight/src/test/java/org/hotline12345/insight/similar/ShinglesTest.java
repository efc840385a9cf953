package org.hotline12345.insight.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void punctuationWidthAndCaseDoNotCount() {
    var plain = Shingles.of("停水了a1b2怎么办");
    var dressed = Shingles.of("停水了，Ａ１Ｂ２ 怎么办？！");
    assertThat(plain.overlap(dressed).jaccard()).isEqualTo(1.0);
  }

  @Test
  void aPartOfALongerTextIsContainedInIt() {
    var overlap = Shingles.of("小区停水三天了").overlap(Shingles.of("领导您好，小区停水三天了，请解决"));
    assertThat(overlap.containment()).isEqualTo(1.0);
    assertThat(overlap.jaccard()).isLessThan(0.7);
  }

  @Test
  void fourSharedGroupsAreTooFewForADuplicate() {
    assertThat(Shingles.of("暖气不热怎么办").overlap(Shingles.of("暖气不热怎么办")).nearDuplicate()).isFalse();
  }

  @Test
  void aTextShorterThanAGroupHasNone() {
    assertThat(Shingles.of("停水").size()).isZero();
    assertThat(Shingles.of("停水").overlap(Shingles.of("停水")).score()).isZero();
  }

  @Test
  void theStoredFormIsTheSame() {
    var shingles = Shingles.of("新华西街从昨天下午起一直停水");
    byte[] bytes = shingles.bytes();
    assertThat(Shingles.from(bytes, 0, bytes.length).overlap(shingles).jaccard()).isEqualTo(1.0);
  }
}
