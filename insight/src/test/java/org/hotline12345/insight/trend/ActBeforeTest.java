package org.hotline12345.insight.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hotline12345.insight.trend.ActBefore.Counted;
import org.hotline12345.insight.trend.ActBefore.Hint;
import org.hotline12345.insight.trend.ActBefore.Rule;
import org.hotline12345.insight.trend.ActBefore.Why;
import org.junit.jupiter.api.Test;

class ActBeforeTest {
  private static final Rule RULE = new Rule(30, 4, 1.5);
  private static final Change NOTHING = new Change(0, 0);

  private static List<Hint> hints(Change week, Change lastYear) {
    return ActBefore.of(List.of(new Counted("heating", "新华西街", week, lastYear)), RULE);
  }

  @Test
  void whatRoseInTheSameSeasonLastYearIsToldAhead() {
    var hints = hints(NOTHING, new Change(3, 20));
    assertThat(hints).extracting(Hint::why).containsExactly(Why.LAST_YEAR);
    assertThat(hints.getFirst().reason()).isEqualTo("去年同期的 30 天里有 20 件，比之前的 3 件明显上升，今年可提前处置");
  }

  @Test
  void whatRisesNowIsTold() {
    assertThat(hints(new Change(4, 6), NOTHING)).extracting(Hint::why).containsExactly(Why.RISING);
  }

  @Test
  void aSmallOrFlatCountIsNoHint() {
    assertThat(hints(new Change(0, 3), new Change(10, 14))).isEmpty();
  }
}
