package org.hotline12345.desktop;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hotline12345.desktop.live.LiveMessage.Notice;

/// Says it once when Asterisk goes and once when it is back.
final class TelephoneNotice {
  private static final Notice GONE = new Notice(Notice.Level.ERROR, "电话系统连接中断，通话不受影响，正在重连");
  private static final Notice BACK = new Notice(Notice.Level.INFO, "电话系统已恢复");

  private final BooleanSupplier connected;
  private final Consumer<Notice> tell;
  private volatile boolean gone;

  TelephoneNotice(BooleanSupplier connected, Consumer<Notice> tell) {
    this.connected = connected;
    this.tell = tell;
  }

  void look() {
    boolean now = !connected.getAsBoolean();
    if (now != gone) {
      gone = now;
      tell.accept(now ? GONE : BACK);
    }
  }

  /// For a page that has just come.
  Optional<Notice> standing() {
    return gone ? Optional.of(GONE) : Optional.empty();
  }
}
