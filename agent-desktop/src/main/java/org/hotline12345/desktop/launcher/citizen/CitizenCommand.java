package org.hotline12345.desktop.launcher.citizen;

import java.util.List;
import org.hotline12345.desktop.launcher.Problem;
import org.hotline12345.desktop.launcher.Settings;
import org.hotline12345.desktop.launcher.Terminal;

/// `./hotline citizen call | phone | message | wechat`.
public final class CitizenCommand {
  private CitizenCommand() {}

  public static int run(Settings settings, Terminal terminal, List<String> arguments)
      throws Exception {
    String what = arguments.isEmpty() ? "" : arguments.getFirst();
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    return switch (what) {
      case "call" -> new CitizenCall(settings, terminal).run(rest);
      case "phone" -> new CitizenPhone(settings, terminal).run(rest);
      case "wechat" -> new CitizenWeChat(settings, terminal).run(rest);
      case "message" -> new CitizenMessage(settings, terminal).run(rest);
      default ->
          throw new Problem(
              "citizen call --say TEXT, citizen phone --number N, citizen message wechat TEXT?");
    };
  }
}
