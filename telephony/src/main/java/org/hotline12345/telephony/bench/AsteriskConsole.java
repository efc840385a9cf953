package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hotline12345.telephony.phones.HotlineTool;

/// Asks a running Asterisk on its console.
record AsteriskConsole(HotlineTool tool, Path configuration) {
  List<String> ask(String command) throws IOException {
    Process console =
        new ProcessBuilder(tool.run(), "asterisk", "-C", configuration.toString(), "-rx", command)
            .redirectErrorStream(true)
            .start();
    String answer = new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return answer.lines().toList();
  }

  /// Channels that exist now, of whatever kind.
  int channels() throws IOException {
    return ask("core show channels count").stream()
        .filter(line -> line.matches("\\d+ active channels?"))
        .mapToInt(line -> Integer.parseInt(line.split(" ", 2)[0]))
        .findFirst()
        .orElse(-1);
  }
}
