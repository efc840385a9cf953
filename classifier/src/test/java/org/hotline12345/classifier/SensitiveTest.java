package org.hotline12345.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SensitiveTest {
  @Test
  void everythingThatIdentifiesIsHiddenAndTheRestStays() {
    assertThat(Masked.text("我叫王建国，电话13812345678，住新华西街12号3号楼2单元401"))
        .isEqualTo("我叫王**，电话138****5678，住新华西街**号*号楼*单元***");
    assertThat(Masked.text("身份证150302198703126389，车牌蒙C12345"))
        .isEqualTo("身份证1503************89，车牌蒙C*****");
    assertThat(Masked.text("电话一三八四七三零五五六六")).isEqualTo("电话一三八****五五六六");
    assertThat(Masked.text("王女士说路灯坏了三天")).isEqualTo("王女士说路灯坏了三天");
    assertThat(Masked.text("")).isEmpty();
  }

  @Test
  void theLengthStaysWhateverTheText() {
    var random = new Random(3);
    var pieces = "零一二三十百千两幺0123９号楼单元路街区县镇村室-杠的，。王李先生女士我叫蒙Ca 河园小区";
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(50);
      for (int at = 0; at < length; at++) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThat(Masked.text(text.toString())).hasSize(length);
    }
  }
}
