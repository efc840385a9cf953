package org.hotline12345.insight.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.hotline12345.insight.sighting.Wording;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Wording wording = new Wording(Set.of("您好"));

  @Test
  void aWordThatRoseStandsBeforeOneThatIsAlwaysThere() {
    var base = Collections.nCopies(40, Set.of("停车"));
    var recent = new ArrayList<>(Collections.nCopies(10, Set.of("停车")));
    recent.addAll(Collections.nCopies(8, Set.of("停水")));
    var hot = HotWords.of(recent, base, 2, 10);
    assertThat(hot).extracting(HotWords.HotWord::word).containsExactly("停水", "停车");
    assertThat(hot.getFirst().expected()).isZero();
  }

  @Test
  void aWordThatNobodyUsedBeforeIsFoundWithoutADictionary() {
    var recent = List.of("电驿站充电桩坏了", "楼下的电驿站不能用", "新建电驿站太吵", "请查电驿站收费", "这电驿站起火了怎么办", "关于电驿站的押金");
    var fresh = NewWords.of(recent, List.of("楼下的路灯坏了", "收费太高"), wording::known, 3, 5);
    assertThat(fresh).extracting(NewWords.NewWord::word).contains("电驿站");
    assertThat(fresh.getFirst().before()).isZero();
  }

  @Test
  void whatEarlierTicketsHadIsNotNew() {
    var texts = List.of("甲电驿站坏", "乙电驿站吵", "丙电驿站贵", "丁电驿站远");
    assertThat(NewWords.of(texts, texts, wording::known, 3, 5)).isEmpty();
  }

  @Test
  void namesNumbersAndHousesAreCutOutBeforeWordsAreCounted() {
    var text = wording.nameless("您好，我叫王建国，电话13812345678，新华西街12号3单元停水", "新华西街12号3单元");
    assertThat(text).doesNotContain("王建国", "建国", "138", "12", "单元").contains("停水");
    assertThat(wording.words(text)).contains("停水").doesNotContain("您好", "建国", "王建国");
  }
}
