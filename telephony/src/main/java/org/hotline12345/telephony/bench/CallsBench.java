package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// `./hotline bench calls`: spoken calls at once through everything that is real (SIP phones with
/// sound, Asterisk, ACD, recording, two taps per call into Vosk, MySQL, classifier), beside the
/// same media work by Asterisk alone in the same run. Bare it is a [Ramp]; with CALLS and SECONDS
/// it is one size.
public final class CallsBench {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private CallsBench() {}

  /// @return 0 when no call failed and none was lost, 2 when it was not understood
  public static int run(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      return new Ramp(OUT).run();
    }
    if (args.length > 2 || !String.join("", args).matches("\\d{1,8}")) {
      return use();
    }
    int calls = Integer.parseInt(args[0]);
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 40;
    if (calls < 1 || calls > 200 || seconds < 10 || seconds > 600) {
      return use();
    }
    return new OneSize(calls, Duration.ofSeconds(seconds), OUT).run();
  }

  private static int use() {
    OUT.println(
        "bench calls [CALLS [SECONDS]]: 1 to 200 calls of 10 to 600 seconds (40), or a ramp");
    return 2;
  }
}
