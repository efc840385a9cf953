package org.hotline12345.desktop;

import java.util.function.Supplier;
import org.hotline12345.desktop.http.HealthResource.Part;
import org.hotline12345.telephony.desk.RecordingHealth;

/// Whether there is room for recordings.
///
/// @param least how many bytes must be free
record RecordingRoom(Supplier<RecordingHealth> look, long least) {
  private static final long MEGABYTE = 1024L * 1024;

  RecordingHealth health() {
    return look.get();
  }

  boolean enough() {
    return enough(health());
  }

  private boolean enough(RecordingHealth found) {
    return found.readable() && found.freeBytes() >= least;
  }

  Part part() {
    RecordingHealth found = health();
    if (!found.readable()) {
      return new Part(false, false, "the folder cannot be read; calls go on unrecorded");
    }
    String room =
        "%d MiB free, %d unfinished".formatted(found.freeBytes() / MEGABYTE, found.unfinished());
    return enough(found)
        ? new Part(true, false, room)
        : new Part(false, false, "disk full: calls go on, recordings may be incomplete; " + room);
  }
}
