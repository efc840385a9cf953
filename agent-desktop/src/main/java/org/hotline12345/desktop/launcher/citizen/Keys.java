package org.hotline12345.desktop.launcher.citizen;

import java.io.IOException;
import java.time.Duration;
import org.hotline12345.desktop.launcher.Terminal;

/// Presses keys into a call. A key pressed while no question is open is lost, so it is pressed
/// again until the other side hangs up; what comes after the answer is not listened to.
final class Keys {
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private Keys() {}

  static void press(Phone phone, String keys, Duration before, int times, Terminal terminal) {
    try {
      Thread.sleep(before);
      for (int i = 0; i < times && !phone.ended().isDone(); i++) {
        for (int key = 0; key < keys.length(); key++) {
          phone.press(keys.charAt(key));
        }
        terminal.say("  pressed " + keys);
        Thread.sleep(BETWEEN);
      }
    } catch (IOException gone) {
      terminal.say("  the call is over");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
