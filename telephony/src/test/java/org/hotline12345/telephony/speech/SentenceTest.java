package org.hotline12345.telephony.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static Word word(String text, long start, long end) {
    return new Word(text, start, end, 1);
  }

  @Test
  void chinese_words_stand_together_and_a_pause_becomes_a_comma() {
    Said said = new Said(List.of(word("十二", 0, 400), word("号", 400, 600), word("暖气", 850, 1200)));
    assertThat(said.text()).isEqualTo("十二号，暖气");
    assertThat(said.startMillis()).isZero();
    assertThat(said.endMillis()).isEqualTo(1200);
  }

  @Test
  void words_of_letters_keep_a_space() {
    assertThat(Sentence.of("open the app 好 吗 ok")).isEqualTo("open the app好吗ok");
  }

  @Test
  void a_stretch_of_unknown_words_is_one_ellipsis() {
    assertThat(Sentence.of("我 [unk] [unk] 停水")).isEqualTo("我…停水");
    assertThat(Sentence.of("")).isEmpty();
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> new Said(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> word("x", 2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> word(" ", 1, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
