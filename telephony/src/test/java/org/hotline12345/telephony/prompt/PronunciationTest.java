package org.hotline12345.telephony.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PronunciationTest {
  private final Pronunciation pronunciation = Pronunciation.shipped();

  @Test
  void the_demonstration_sentence_has_two_phrases_with_a_short_pause() {
    List<Phrase> phrases = pronunciation.read("我家在海勃湾区新华西街十二号，暖气不热");
    assertThat(phrases)
        .extracting(Phrase::pinyin)
        .containsExactly(
            "wo3 jia1 zai4 hai3 bo2 wan1 qu1 xin1 hua2 xi1 jie1 shi2 er4 hao4",
            "nuan3 qi4 bu2 re4");
    assertThat(phrases.getFirst().pause()).isEqualTo(Phrase.Pause.CLAUSE);
  }

  @Test
  void digits_and_characters_sound_the_same() {
    assertThat(pronunciation.read("新华西街12号")).isEqualTo(pronunciation.read("新华西街十二号"));
  }

  @Test
  void words_that_are_misread_are_corrected() {
    assertThat(pronunciation.read("请问您在哪个小区").getFirst().pinyin())
        .isEqualTo("qing3 wen4 nin2 zai4 na3 ge4 xiao3 qu1");
    assertThat(pronunciation.read("二〇二六年").getFirst().pinyin())
        .isEqualTo("er4 ling2 er4 liu4 nian2");
  }

  @Test
  void letters_are_spelled() {
    assertThat(pronunciation.read("app").getFirst().pinyin()).isEqualTo("ei1 pi4 pi4");
  }

  @Test
  void punctuation_alone_is_nothing_to_say() {
    assertThat(pronunciation.read("……！？")).isEmpty();
    assertThat(pronunciation.read("")).isEmpty();
    assertThat(pronunciation.read("😀<script>&\u0000").toString()).doesNotContain("<", "\u0000");
  }

  @Test
  void the_longer_of_two_pauses_counts() {
    assertThat(pronunciation.read("您好，！再见").getFirst().pause()).isEqualTo(Phrase.Pause.SENTENCE);
  }
}
