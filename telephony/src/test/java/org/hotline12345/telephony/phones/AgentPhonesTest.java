package org.hotline12345.telephony.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentPhonesTest {
  @TempDir private Path folder;

  @Test
  void aGapIsFromThePhonesByeToItsNextInvite() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("messages"),
            message("09:00:00.000000", "INVITE sip:bench1@127.0.0.1:5 SIP/2.0", "x")
                + message("09:00:05.000000", "BYE sip:12345@127.0.0.1 SIP/2.0", "bench1")
                + message("09:00:05.004000", "BYE sip:12345@127.0.0.1 SIP/2.0", "bench1")
                + message("09:00:05.010000", "INVITE sip:bench2@127.0.0.1:5 SIP/2.0", "x")
                + message("09:00:05.017500", "INVITE sip:bench1@127.0.0.1:5 SIP/2.0", "x")
                + message("09:00:09.000000", "BYE sip:12345@127.0.0.1 SIP/2.0", "bench2"));
    assertThat(AgentPhones.gaps(log))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.agent()).isEqualTo("bench1");
              assertThat(gap.millis()).isEqualTo(17.5);
            });
  }

  private static String message(String time, String first, String from) {
    return "----------------------------------------------- 2026-11-22\t"
        + time
        + "\n\n"
        + first
        + "\nFrom: <sip:"
        + from
        + "@127.0.0.1>;tag=1\n\n";
  }
}
