package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Processor time of a process, from Linux' `/proc`.
record ProcessorTime(long pid) {
  private static final int TICKS_PER_SECOND = 100;

  Duration used() throws IOException {
    return of(Files.readString(Path.of("/proc/" + pid + "/stat")));
  }

  /// @param stat of a process or a thread
  static Duration of(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
  }

  /// Share of one processor since `before`, in percent.
  static double percent(Duration before, Duration after, Duration time) {
    return 100.0 * after.minus(before).toNanos() / time.toNanos();
  }

  /// Of the whole machine, whoever used it.
  static Duration machine() throws IOException {
    String[] fields =
        Files.readAllLines(Path.of("/proc/stat")).getFirst().strip().split("\\s+", -1);
    long busy = 0;
    // user, nice, system, irq, softirq, steal
    for (int field : new int[] {1, 2, 3, 6, 7, 8}) {
      busy += Long.parseLong(fields[field]);
    }
    return Duration.ofMillis(busy * 1000 / TICKS_PER_SECOND);
  }
}
