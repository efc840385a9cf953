package org.hotline12345.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.hotline12345.classifier.extraction.Emergencies;
import org.junit.jupiter.api.Test;

class DangersTest {
  private static final Classifier SHIPPED = ShippedClassifier.load(InstantSource.system());

  private static long alarms(List<String> texts) {
    return texts.stream().filter(text -> !SHIPPED.analyse(text).emergencies().isEmpty()).count();
  }

  @Test
  void emergenciesToldInOtherWordsAreHeardMoreOftenThanByRulesAlone() {
    var told = Tables.rows("held-out/emergencies-b.tsv").stream().map(row -> row[1]).toList();
    long byRules = told.stream().filter(text -> !Emergencies.in(text).isEmpty()).count();
    assertThat(alarms(told)).isGreaterThan(byRules);
  }

  @Test
  void anOrdinaryUtteranceHardlyEverRaisesAnAlarm() {
    var texts = Tables.rows("held-out/lines-b.tsv").stream().map(row -> row[1]).toList();
    assertThat(alarms(texts)).isLessThanOrEqualTo(texts.size() * 15 / 100);
  }

  @Test
  void thePhraseOfAnAlarmIsPartOfTheText() {
    var text = "婆婆半边胳膊腿抬不起来了，早上还好好的";
    for (var emergency : SHIPPED.analyse(text).emergencies()) {
      assertThat(text.substring(emergency.start(), emergency.end())).isEqualTo(emergency.phrase());
    }
  }

  @Test
  void aLongLetterIsNotJudgedAsAnUtterance() {
    assertThat(SHIPPED.analyse("我想反映一下小区的绿化问题，树该剪了。".repeat(20)).emergencies()).isEmpty();
  }
}
