package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.speech.TapFigures;

/// So many calls at once, each of the same length, once through Asterisk alone and once through
/// the hotline. Processor time is that from the first call to the moment before the first hangs up.
final class OneSize {
  private static final Duration LAST_ENTRIES = Duration.ofMinutes(1);

  private final int calls;
  private final Duration talk;
  private final PrintStream out;
  private final InstantSource clock = InstantSource.system();

  OneSize(int calls, Duration talk, PrintStream out) {
    this.calls = calls;
    this.talk = talk;
    this.out = out;
  }

  /// @return 0 when no call failed and none was lost
  int run() throws IOException, InterruptedException {
    int port = BenchSite.port();
    List<AgentPhone> agents = BenchSite.agents(1, calls, port);
    try (MuteEar ear = new MuteEar();
        BenchSite site = new BenchSite(agents, AloneDialplan.of(ear.port(), calls))) {
      site.phones().answering(port, site.agent(), 100, Duration.ofHours(1).toMillis());
      out.println(Machine.line());
      out.printf(
          "%d calls at once, %d s each, 10 new ones a second, G.711 A-law both ways%n",
          calls, talk.toSeconds());
      int failed = place(site, "99999", "Asterisk alone, recording and taps", OptionalLong.empty());
      try (BenchHotline hotline =
          new BenchHotline(site.folder(), site.asterisk().settings(), clock)) {
        hotline.awaitLine();
        agents.forEach(hotline::ready);
        Instant since = clock.instant();
        failed += place(site, "12345", "the hotline", OptionalLong.of(hotline.databasePid()));
        return report(hotline, since, failed);
      }
    }
  }

  private int place(BenchSite site, String dialled, String name, OptionalLong mysql)
      throws IOException, InterruptedException {
    Meter before = Meter.now(site, mysql);
    Process callers =
        site.phones()
            .callers(
                site.sip(),
                dialled,
                "1380000[call_number]",
                site.citizen(),
                talk.toMillis(),
                calls);
    if (callers.waitFor(talk.toMillis(), TimeUnit.MILLISECONDS)) {
      out.println("the phones ended early");
    }
    Meter.Share share = before.until(Meter.now(site, mysql));
    if (!callers.waitFor(talk.toSeconds() + 60, TimeUnit.SECONDS)) {
      throw new IOException("the phones do not end");
    }
    out.printf(
        "%s: phones' exit %d; percent of one processor: Asterisk %.0f, our process %.0f and"
            + " recognisers %.0f, MySQL %.0f, phones %.0f%n",
        name,
        callers.exitValue(),
        share.asterisk(),
        share.rest(),
        share.recognising(),
        share.mysql(),
        share.phones());
    return callers.exitValue();
  }

  private int report(BenchHotline hotline, Instant since, int failed)
      throws IOException, InterruptedException {
    BenchHotline.until(
        LAST_ENTRIES,
        () -> {
          Books.Sums sums = hotline.books().sums();
          return hotline.telephony().unwritten() == 0
              && sums.unended() == 0
              && sums.recordings() >= calls;
        });
    Books.Sums sums = hotline.books().sums();
    List<Long> waits = hotline.books().answers(since, clock.instant());
    TapFigures taps = hotline.telephony().tapFigures();
    out.printf("%d calls placed: %s%n", calls, sums);
    if (!waits.isEmpty()) {
      out.printf(
          "arrival to answer in ms: median %d, worst %d%n",
          waits.get(waits.size() / 2), waits.getLast());
    }
    out.printf(
        "taps: %d connected of %d, %.1f s of audio heard, %d partials shed, %d ms of audio shed%n",
        taps.connected(),
        2 * calls,
        taps.audioMillis() / 1000.0,
        taps.shedPartials(),
        taps.shedMillis());
    boolean good =
        failed == 0
            && sums.answered() == calls
            && sums.tickets() == calls
            && sums.recordings() == calls;
    out.println(good ? "no call failed, no contact or ticket was lost" : "SOMETHING WAS LOST");
    return good ? 0 : 1;
  }
}
