package org.hotline12345.classifier.tool;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;

/// Measures how many texts one core gets through in a second of its own time, so that other work
/// on the machine does not count.
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

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double run(List<String> texts, Consumer<String> work, long nanos) {
    long begin = now();
    long done = 0;
    while (now() - begin < nanos) {
      for (var text : texts) {
        work.accept(text);
      }
      done += texts.size();
    }
    return done * 1e9 / (now() - begin);
  }
}
