package org.hotline12345.desktop.launcher.citizen;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hotline12345.desktop.launcher.PortSetting;
import org.hotline12345.desktop.launcher.Problem;
import org.hotline12345.desktop.launcher.Settings;
import org.hotline12345.desktop.launcher.Terminal;
import org.hotline12345.desktop.launcher.Tools;

/// `./hotline citizen phone`: waits for the hotline's call-back, answers and presses a key.
final class CitizenPhone {
  private static final int USUAL_SECONDS = 600;
  private static final int MOST_SECONDS = 3600;
  private static final Duration BEFORE_KEY = Duration.ofSeconds(3);
  private static final int PRESSES = 20;
  private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

  private final Settings settings;
  private final Terminal terminal;

  CitizenPhone(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  int run(List<String> line) throws Exception {
    Arguments arguments = Arguments.parse(line, Set.of("number", "press", "seconds"), Set.of());
    String number = arguments.matching("number", "\\+?[0-9]{3,20}", "");
    String key = arguments.matching("press", "[0-9*#]?", "");
    Duration wait = Duration.ofSeconds(arguments.number("seconds", USUAL_SECONDS, MOST_SECONDS));
    int port = settings.port(PortSetting.CITIZEN);
    Path tool = Tools.get(settings, "baresip");
    Path folder = settings.var().resolve("run/citizen-" + ProcessHandle.current().pid());
    Path silence = new Sounds(settings).silence(folder, LONGEST_CALL);
    try (Phone phone = Phone.start(tool, folder, PhoneLine.at(number, port), silence, true)) {
      terminal.say("• the phone of " + number + " waits on port " + port + " (Ctrl-C ends it)");
      try {
        phone.established().get(wait.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException nobody) {
        throw new Problem("nobody called within " + wait.toSeconds() + " s");
      }
      terminal.say("  answered");
      if (!key.isEmpty()) {
        Keys.press(phone, key, BEFORE_KEY, PRESSES, terminal);
      }
      terminal.say("  ended: " + phone.ended().get(LONGEST_CALL.toSeconds(), TimeUnit.SECONDS));
      return 0;
    }
  }
}
