package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Stops what `up` started, the last first.
final class Down {
  private final Settings settings;
  private final Terminal terminal;

  Down(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  int run() throws IOException, InterruptedException {
    List<Part> parts = Arrays.asList(Part.values()).reversed();
    boolean any = false;
    for (Part part : parts) {
      if (part.stop(settings)) {
        terminal.say("• " + part.label() + " stopped");
        any = true;
      }
    }
    terminal.say(any ? "Everything is down." : "Nothing ran.");
    return 0;
  }
}
