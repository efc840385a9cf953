package org.hotline12345.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hotline12345.desktop.live.LiveMessage.Notice;

/// Says it once when a part of the house goes, and once when it is back. Thread-safe.
final class StandingNotices {
  private final Consumer<Notice> tell;
  private final List<Notice> standing = new CopyOnWriteArrayList<>();

  StandingNotices(Consumer<Notice> tell) {
    this.tell = tell;
  }

  /// To be looked at again and again, each by one thread at a time.
  ///
  /// @param well asked each time; may take seconds
  /// @param gone what people read while it is not
  /// @param back what they read when it is again
  Runnable watch(BooleanSupplier well, String gone, String back) {
    Notice broken = new Notice(Notice.Level.ERROR, gone);
    Notice mended = new Notice(Notice.Level.INFO, back);
    return () -> {
      boolean now = well.getAsBoolean();
      if (now && standing.remove(broken)) {
        tell.accept(mended);
      } else if (!now && !standing.contains(broken)) {
        standing.add(broken);
        tell.accept(broken);
      }
    };
  }

  /// For a page that has just come.
  List<Notice> standing() {
    return new ArrayList<>(standing);
  }
}
