package org.hotline12345.desktop.launcher.citizen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// baresip's files, as version 1.0 reads them.
record PhoneConfiguration(Path tool, PhoneLine line, Path sound, boolean autoAnswer) {
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("config"), config());
    Files.writeString(folder.resolve("contacts"), "");
    Files.writeString(
        folder.resolve("accounts"),
        "<sip:%s@127.0.0.1>;regint=0;audio_codecs=PCMA/8000/1%s%n"
            .formatted(line.number(), autoAnswer ? ";answermode=auto" : ""));
  }

  private String config() throws IOException {
    return """
    poll_method epoll
    sip_listen 127.0.0.1:%1$d
    net_interface 127.0.0.1
    call_max_calls 1
    call_local_timeout 60
    audio_source aufile,%2$s
    audio_player aubridge,nil
    audio_alert aubridge,nil
    ausrc_srate 8000
    auplay_srate 8000
    statmode_default off
    module_path %3$s
    module g711.so
    module aufile.so
    module aubridge.so
    module cons.so
    module_tmp account.so
    module_app menu.so
    cons_listen 127.0.0.1:%4$d
    """
        .formatted(line.sip(), sound, modules(), line.console());
  }

  private Path modules() throws IOException {
    for (String place :
        List.of("usr/lib/baresip/modules", "usr/lib/x86_64-linux-gnu/baresip/modules")) {
      if (Files.exists(tool.resolve(place).resolve("cons.so"))) {
        return tool.resolve(place);
      }
    }
    throw new IOException("no modules of baresip below " + tool);
  }
}
