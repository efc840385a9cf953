package org.hotline12345.classifier.tool;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the process needs, in megabytes.
///
/// @param heapAfterCollection what is still in use after the garbage is collected
/// @param resident what the operating system holds in memory for it; 0 where it does not say
record Memory(long heapAfterCollection, long resident) {
  private static final Path STATUS = Path.of("/proc/self/status");

  static Memory now() throws IOException {
    var heap = ManagementFactory.getMemoryMXBean();
    heap.gc();
    return new Memory(heap.getHeapMemoryUsage().getUsed() >> 20, held());
  }

  private static long held() throws IOException {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
