package org.hotline12345.knowledge.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.knowledge.TestingArticles;
import org.junit.jupiter.api.Test;

class GapTest {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  private static Miss miss(int id, String text, String line) {
    return new Miss(id, NOON.plusSeconds(id), Miss.AskedIn.SEARCH, text, Optional.ofNullable(line));
  }

  @Test
  void questionsThatAskForTheSameAreOneGapAndTheMostAskedComesFirst() {
    var gaps =
        Gap.group(
            List.of(
                miss(1, "无人机在哪里登记", "transport"),
                miss(2, "充电桩报装要什么材料", "power"),
                miss(3, "请问充电桩怎么报装", "power"),
                miss(4, "小区充电桩报装物业不同意", "housing")));
    assertThat(gaps).hasSize(2);
    assertThat(gaps.getFirst().misses()).extracting(Miss::id).containsExactly(2L, 3L, 4L);
    assertThat(gaps.getFirst().line()).contains("power");
    assertThat(gaps.getFirst().last()).isEqualTo(NOON.plusSeconds(4));
    assertThat(gaps.getLast().text()).isEqualTo("无人机在哪里登记");
  }

  @Test
  void aQuestionIsCoveredByWhatTheArticleSpeaksOf() {
    var article = TestingArticles.heating("heating-cold", "暖气不热怎么办", "先排气，再请热力公司测温。");
    assertThat(Coverage.of("请问暖气不热怎么办", article)).isEqualTo(1);
    assertThat(Coverage.of("护照丢了在国外怎么补", article)).isLessThan(Coverage.ANSWERED);
    assertThat(Coverage.of("你好，请问一下", article)).isEqualTo(1);
  }
}
