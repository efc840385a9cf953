package org.hotline12345.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileTextTest {
  private static final List<String> PIECES =
      List.of(
          "十", "1", "小区", "路", "王先生", "今年的", "十一", "1,", "1-", "号楼", "蒙C", "不要", "的", "12:", "有限公司",
          "市政府", "河", "2#", "三千", "我叫", "撬门", "煤气", "不想活", "没有", "，", " ", "\uD800");

  @Test
  void aLongTextOfOneWordIsAnsweredAndMasked() {
    var classifier = ShippedClassifier.load(InstantSource.fixed(Instant.EPOCH));
    for (var piece : PIECES) {
      var text = piece.repeat(Classifier.MAX_LENGTH / piece.length());
      assertThat(classifier.analyse(text)).as(piece).isNotNull();
      assertThat(Masked.text(text)).as(piece).hasSameSizeAs(text);
    }
  }
}
