package org.hotline12345.desktop.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/// What runs, and where. Exit code 0 when the server serves, 1 when it does not.
final class Status {
  private final Settings settings;
  private final Terminal terminal;

  Status(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  int run() throws IOException, InterruptedException {
    line(Part.MYSQL, settings.mysqlHost(), settings.port(PortSetting.MYSQL));
    line(Part.ASTERISK, settings.asteriskHost(), settings.port(PortSetting.SIP));
    line(Part.SERVER, "127.0.0.1", settings.port(PortSetting.HTTP));
    var health = new ServerProcess(settings).health();
    if (health.isEmpty()) {
      terminal.say("health     nobody answers at " + settings.url() + "; ./hotline up starts it");
      return 1;
    }
    JsonNode answer = new JsonMapper().readTree(health.get().body());
    terminal.say("health     " + answer.path("status").asText("?"));
    for (var part : answer.path("parts").properties()) {
      terminal.say(
          "  %-14s %-4s %s"
              .formatted(
                  part.getKey(),
                  part.getValue().path("up").asBoolean() ? "up" : "DOWN",
                  part.getValue().path("detail").asText("")));
    }
    return health.get().statusCode() == 200 ? 0 : 1;
  }

  private void line(Part part, String host, int port) {
    Optional<ProcessHandle> process = part.process(settings);
    String state =
        process
            .map(handle -> "runs (process " + handle.pid() + ", " + host + ":" + port + ")")
            .orElseGet(
                () ->
                    part != Part.SERVER && !Settings.here(host)
                        ? "elsewhere: " + host + ":" + port
                        : "does not run");
    terminal.say("%-10s %s".formatted(part.label(), state));
  }
}
