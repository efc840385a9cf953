package org.hotline12345.classifier.tool;

import java.util.List;
import java.util.function.Consumer;

/// Measures how many texts a second one thread gets through.
final class Speed {
  private static final long WARM_UP_NANOS = 1_000_000_000L;
  private static final long MEASURED_NANOS = 2_000_000_000L;

  private Speed() {}

  static double perSecond(List<String> texts, Consumer<String> work) {
    if (texts.isEmpty()) {
      return 0;
    }
    run(texts, work, WARM_UP_NANOS);
    return run(texts, work, MEASURED_NANOS);
  }

  private static double run(List<String> texts, Consumer<String> work, long nanos) {
    long begin = System.nanoTime();
    long done = 0;
    while (System.nanoTime() - begin < nanos) {
      for (var text : texts) {
        work.accept(text);
      }
      done += texts.size();
    }
    return done * 1e9 / (System.nanoTime() - begin);
  }
}
