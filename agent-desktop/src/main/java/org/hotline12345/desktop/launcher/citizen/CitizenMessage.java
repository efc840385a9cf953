package org.hotline12345.desktop.launcher.citizen;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hotline12345.desktop.launcher.Problem;
import org.hotline12345.desktop.launcher.Settings;
import org.hotline12345.desktop.launcher.Terminal;

/// `./hotline citizen message`: what a platform's servers would send for a citizen's message.
final class CitizenMessage {
  private final Settings settings;
  private final Terminal terminal;

  CitizenMessage(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  int run(List<String> line) throws Exception {
    Arguments arguments = Arguments.parse(line, Set.of("from", "id"), Set.of("plain"));
    if (arguments.words().size() != 2) {
      throw new Problem("citizen message wechat|weibo|app \"TEXT\"");
    }
    String channel = arguments.words().getFirst();
    Random random = new Random();
    String id = arguments.matching("id", "[0-9]{1,19}", String.valueOf(random.nextLong(1L << 60)));
    Pushes.Message message =
        new Pushes.Message(
            arguments.matching("from", "[A-Za-z0-9_-]{1,64}", sender(channel, random)),
            id,
            arguments.words().get(1));
    Pushes pushes = new Pushes(settings);
    try (Api api = new Api(settings)) {
      Pushes.Push push =
          switch (channel) {
            case "wechat" -> pushes.wechat(message, arguments.flags().contains("plain"));
            case "weibo" -> pushes.weibo(message);
            case "app" -> pushes.app(message);
            default -> throw new Problem("there is no channel " + channel);
          };
      HttpResponse<String> answer = api.send(push.request(settings));
      if (answer.statusCode() / 100 != 2) {
        throw new Problem("the hotline refused it: " + answer.statusCode() + " " + answer.body());
      }
      terminal.say("• " + channel + " message " + id + " from " + message.from() + " delivered");
      Optional<String> ticket = api.signIn().ticketOf(message.from());
      terminal.say(ticket.map(t -> "Ticket " + t).orElse("The message left no ticket."));
      return ticket.isPresent() ? 0 : 1;
    }
  }

  private static String sender(String channel, Random random) {
    return channel.equals("weibo")
        ? String.valueOf(1_000_000_000L + random.nextInt(1_000_000_000))
        : "o" + channel + "_demo_" + Long.toString(random.nextLong(1L << 50), 36);
  }
}
