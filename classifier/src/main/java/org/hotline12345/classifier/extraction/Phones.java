package org.hotline12345.classifier.extraction;

import java.util.List;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Sensitive.Kind;

/// Phone numbers: mobile, landline, 400/800 and, where one is announced, local numbers.
public final class Phones {
  private Phones() {}

  public static List<Found> in(String text) {
    return in(DigitRuns.in(text));
  }

  public static List<Found> in(List<DigitRuns.Run> numbers) {
    return DigitRuns.of(Kind.PHONE, numbers);
  }
}
