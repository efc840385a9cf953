package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Files;

/// What `up` says when everything runs.
final class Welcome {
  private final Settings settings;
  private final Terminal terminal;

  Welcome(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  void print(boolean ranAlready) throws IOException {
    terminal.say("");
    terminal.say(ranAlready ? "Everything runs already." : "Everything runs.");
    terminal.say(
        """

          Desktop    %s
          Accounts   agent1 agent2 agent3 agent4   dispatcher   manager   admin   dept-<code>
          Password   %s   (%s)
          Calls      sip:12345@127.0.0.1:%d

        Try next:
          1. Open the desktop, sign in as agent1, press 就绪 (ready), allow the microphone.
          2. ./hotline citizen call --say "我家在海勃湾区新华西街十二号，暖气不热"
          3. ./hotline citizen message wechat "和平小区三号楼路灯不亮"
        ./hotline down stops it, ./hotline doctor looks for trouble.\
        """
            .formatted(
                settings.url(),
                Files.readString(settings.demoPassword()).strip(),
                settings.demoPassword(),
                settings.port(PortSetting.SIP)));
  }
}
