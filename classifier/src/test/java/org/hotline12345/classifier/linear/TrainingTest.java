package org.hotline12345.classifier.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final List<Example> EXAMPLES =
      List.of(
          new Example("water", "家里停水了"),
          new Example("water", "水管爆了流了一地"),
          new Example("water", "自来水发黄"),
          new Example("fire", "楼道里给电瓶车充电"),
          new Example("fire", "消防通道被堵了"),
          new Example("fire", "灭火器过期了"));

  private static final String LONG = "希望有关部门尽快派人来看一看并且给个说法".repeat(4);

  private static byte[] bytes(LinearModel model) throws IOException {
    var out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }

  @Test
  void theSameExamplesMakeTheSameBytes() throws IOException {
    assertThat(bytes(Training.train(EXAMPLES, Settings.SHORT_TEXTS)))
        .isEqualTo(bytes(Training.train(EXAMPLES, Settings.SHORT_TEXTS)));
  }

  @Test
  void aModelReadFromItsFileAnswersTheSame() throws IOException {
    var model = Training.train(EXAMPLES, Settings.SHORT_TEXTS);
    var read = ModelFile.read(new ByteArrayInputStream(bytes(model)));
    assertThat(read.rank("没有水")).isEqualTo(model.rank("没有水"));
    assertThat(bytes(read)).isEqualTo(bytes(model));
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    var bytes = bytes(Training.train(EXAMPLES, Settings.SHORT_TEXTS));
    assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(bytes, 0, bytes.length / 2)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class);
  }

  @Test
  void wordsThatRecognitionMistakesForOthersOfTheSameSoundStillCount() {
    var model = Training.train(EXAMPLES, Settings.SHORT_TEXTS);
    assertThat(model.best("冬瓶车冲电")).isEqualTo("fire");
  }

  @Test
  void reasonsNameThePhraseThatDecided() {
    var model = Training.train(EXAMPLES, Settings.SHORT_TEXTS);
    var reasons = model.reasons("我们楼里的灭火器没了", "fire", 3);
    assertThat(reasons.getFirst().text()).contains("灭火器");
  }

  @Test
  void aModelOfLettersReadsItsFileAgainForBothLengths() throws IOException {
    var letters =
        EXAMPLES.stream().map(e -> new Example(e.label(), e.text() + "。" + LONG)).toList();
    var steps = new ArrayList<Integer>();
    var model = Training.train(letters, Settings.LETTERS, (done, of) -> steps.add(of - done));
    var read = ModelFile.read(new ByteArrayInputStream(bytes(model)));
    assertThat(model.brief()).isNotEqualTo(model.whole());
    assertThat(read.rank("没有水")).isEqualTo(model.rank("没有水"));
    assertThat(read.rank("没有水" + LONG)).isEqualTo(model.rank("没有水" + LONG));
    assertThat(steps).containsExactly(5, 4, 3, 2, 1, 0);
  }

  @Test
  void aTitleIsTheFirstSentenceAndCutWhereItGrowsLong() {
    assertThat(Passages.sentence("家里停水了，怎么办。" + LONG)).contains("家里停水了，怎么办");
    assertThat(Passages.sentence("家里停水三天了 " + LONG)).contains("家里停水三天了");
    assertThat(Passages.sentence(LONG).orElseThrow()).hasSize(30);
    assertThat(Passages.sentence("停水")).isEmpty();
  }

  @Test
  void oneLabelAloneCannotBeLearned() {
    assertThatThrownBy(() -> Training.train(EXAMPLES.subList(0, 3), Settings.SHORT_TEXTS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dialectSoundsAreBlurred() {
    assertThat(Pinyin.blur("zhang1")).isEqualTo("zan");
    assertThat(Pinyin.blur("lan2")).isEqualTo("nan");
    assertThat(Pinyin.shared().sound('冬')).isEqualTo(Pinyin.shared().sound('东'));
    assertThat(Pinyin.shared().sound('a')).isZero();
  }
}
