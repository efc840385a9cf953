package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/// `./hotline bench soak MINUTES [CALLS]`, see [Soak].
public final class SoakBench {
  private static final int CALLS = 20;

  private SoakBench() {}

  /// @return 0 when it stood the time, 2 when it was not understood
  public static int run(String[] args, PrintStream out) throws IOException, InterruptedException {
    if (args.length < 1 || args.length > 2 || !String.join("", args).matches("\\d{1,8}")) {
      out.println("bench soak MINUTES [CALLS]: 1 to 1440 minutes, 2 to 200 calls at once (20)");
      return 2;
    }
    int minutes = Integer.parseInt(args[0]);
    int calls = args.length > 1 ? Integer.parseInt(args[1]) : CALLS;
    if (minutes < 1 || minutes > 1440 || calls < 2 || calls > 200) {
      out.println("1 to 1440 minutes, 2 to 200 calls at once");
      return 2;
    }
    return new Soak(Soak.Plan.of(Duration.ofMinutes(minutes), calls), out).run().isEmpty() ? 0 : 1;
  }
}
