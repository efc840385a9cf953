package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;

import org.hotline12345.acd.tool.AcdBench;
import org.junit.jupiter.api.Test;

/// A coarse guard against a decision that grows with the queue; `AcdBench` gives real figures.
class AcdLoadTest {
  @Test
  void tenThousandWaitingAndAThousandAgentsAreDecidedInMilliseconds() {
    AcdBench.Result result = AcdBench.measure(10_000, 1_000, 20_000);
    assertThat(result.waiting()).isBetween(9_000, 11_000);
    assertThat(result.p99()).isLessThan(Stage.seconds(1).dividedBy(50));
  }
}
