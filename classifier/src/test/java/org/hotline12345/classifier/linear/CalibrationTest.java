package org.hotline12345.classifier.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hotline12345.classifier.linear.Calibration.Scored;
import org.hotline12345.classifier.linear.Settings.Curve;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final float[] SURE = {0.8f, -0.9f, -0.7f};

  /// Of a hundred such scores so many are right.
  private static List<Scored> right(int times) {
    List<Scored> kept = new ArrayList<>();
    for (int at = 0; at < 100; at++) {
      kept.add(new Scored(SURE, at < times ? 0 : 1 + at % 2));
    }
    return kept;
  }

  @Test
  void whatIsRightNineTimesOfTenIsNinetyPerCentProbable() {
    for (var curve : Curve.values()) {
      var probabilities = Calibration.fit(right(90), curve).probabilities(SURE);
      assertThat(probabilities[0]).isCloseTo(0.9, within(0.02));
      assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void scoresFarFromAnyLabelStillMakeProbabilities() {
    var calibration = new Calibration(40, -1.5);
    var probabilities = calibration.probabilities(new float[] {-90, -91, -120});
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
    assertThat(probabilities[0]).isGreaterThan(probabilities[1]);
  }
}
