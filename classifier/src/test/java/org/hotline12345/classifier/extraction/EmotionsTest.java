package org.hotline12345.classifier.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.hotline12345.classifier.Details.Feeling;
import org.junit.jupiter.api.Test;

class EmotionsTest {
  @Test
  void feelingsAreHeardWithTheirStrength() {
    var all = new SoftAssertions();
    String[][] rows = {
      {"气死我了，打了八百遍电话没人管", "ANGER", "1"},
      {"你们就是官官相护，一群废物", "ANGER", "2"},
      {"再不解决我跟他们拼了", "ANGER", "3"},
      {"不给说法我就去上访", "PETITION", "2"},
      {"我们全小区业主明天到政府门口拉横幅", "PETITION", "3"},
      {"我要发抖音曝光你们", "PETITION", "2"},
      {"我真的没办法了，求求你们帮帮我", "DESPAIR", "2"},
      {"这日子没法过了，心都凉了", "DESPAIR", "1"},
      {"我活不下去了", "DESPAIR", "3"},
      {"我说着都想哭了", "CRYING", "2"}
    };
    for (var row : rows) {
      all.assertThat(Emotions.in(row[0]))
          .as(row[0])
          .anyMatch(
              e -> e.feeling() == Feeling.valueOf(row[1]) && e.level() == Integer.parseInt(row[2]));
    }
    all.assertAll();
  }

  @Test
  void calmWordsAndOtherPeoplesTearsAreNone() {
    assertThat(Emotions.in("我想问一下公积金怎么提取")).isEmpty();
    assertThat(Emotions.in("楼上孩子天天哭，影响休息")).isEmpty();
    assertThat(Emotions.in("我不会去上访的，就是反映一下")).isEmpty();
  }
}
