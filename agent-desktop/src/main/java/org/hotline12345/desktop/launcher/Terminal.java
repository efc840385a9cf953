package org.hotline12345.desktop.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/// What the person sees: each slow step with its seconds, and a sign of life every ten of them.
public record Terminal(PrintStream out) {
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  public void say(String line) {
    out.println(line);
  }

  /// Does one step and prints how long it took.
  public <T> T step(String what, Callable<T> work) throws Exception {
    out.println("• " + what);
    long begin = System.nanoTime();
    Thread signs = Thread.ofVirtual().start(() -> giveSigns(begin));
    try {
      return work.call();
    } finally {
      signs.interrupt();
      out.println(String.format(Locale.ROOT, "  %.1f s", seconds(begin)));
    }
  }

  private void giveSigns(long begin) {
    try {
      while (true) {
        Thread.sleep(SIGN_OF_LIFE);
        out.println("  … " + Math.round(seconds(begin)) + " s");
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
