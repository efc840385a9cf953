package org.hotline12345.telephony.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenKeysTest {
  private static final SpokenKeys KEYS =
      new SpokenKeys(
          Map.of(
              '1', List.of("查询", "进度"),
              '2', List.of("转人工", "人工"),
              '5', List.of("满意", "非常满意"),
              '9', List.of("不满意", "不太满意")));

  @ParameterizedTest
  @CsvSource({
    "查询, 1",
    "我要查询进度, 1",
    "… 转人工 …, 2",
    "人 工, 2",
    "满意, 5",
    "不满意, 9",
    "非常满意, 5",
    "不太满意, 9",
    "停水了, ''",
    "查询还是人工, ''",
    "'', ''",
    "…, ''",
  })
  void theLongestWordDecidesAndTwoAnswersAreNone(String said, String key) {
    assertThat(KEYS.key(said).map(String::valueOf).orElse("")).isEqualTo(key);
  }
}
