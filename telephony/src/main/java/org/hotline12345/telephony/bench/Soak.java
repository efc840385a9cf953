package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.phones.CallingCrowd.Tally;
import org.hotline12345.telephony.phones.HotlineTool;

/// `./hotline bench soak MINUTES [CALLS]`: calls come and go for a long time through everything
/// that is real. Half the agents hang up themselves, the other half leave that to the citizen; one
/// caller of six gives up waiting. At the end nothing may be lost, left open or have grown.
final class Soak {
  private static final Duration LAST_ENTRIES = Duration.ofMinutes(1);

  private static final Duration WARM = Duration.ofMinutes(8);

  private final Plan plan;
  private final PrintStream out;
  private final InstantSource clock = InstantSource.system();
  private final List<SoakMinute> minutes = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /// @param beat how often it is looked at
  /// @param call how long citizens stay; agents who hang up themselves do so before
  record Plan(Duration time, int calls, Duration beat, Duration call) {
    /// Looked at each minute, and calls of 40 s; more often and shorter in less than a quarter of
    /// an hour.
    static Plan of(Duration time, int calls) {
      Duration minute = Duration.ofMinutes(1);
      Duration part = time.dividedBy(12);
      return part.compareTo(minute) < 0
          ? new Plan(time, calls, part, Duration.ofSeconds(16))
          : new Plan(time, calls, minute, Duration.ofSeconds(40));
    }

    Duration shortest() {
      return call.dividedBy(4);
    }

    Duration longest() {
      return call.multipliedBy(5).dividedBy(8);
    }
  }

  Soak(Plan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
  }

  /// @return what is wrong; nothing when it stood the time
  List<String> run() throws IOException, InterruptedException {
    int staying = BenchSite.port();
    int leaving = BenchSite.port();
    int half = Crowds.talking(plan.calls()) * 5 / 8 + 2;
    List<AgentPhone> agents = new ArrayList<>(BenchSite.agents(1, half, staying));
    agents.addAll(BenchSite.agents(half + 1, half, leaving));
    try (BenchSite site = new BenchSite(agents, Crowds.DIALPLAN)) {
      site.phones().answering(staying, site.agent(), 100, Duration.ofHours(1).toMillis());
      site.phones().speakingThenLeaving(leaving, site.agent(), plan.shortest(), plan.longest());
      AcdRules rules =
          AcdRules.DEFAULTS.withTimes(
              Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(1));
      try (BenchHotline hotline =
          new BenchHotline(
              site.folder(),
              site.asterisk().settings(),
              new BenchHotline.Rules(rules, HotlineTool.home().resolve("config/ivr.yml")),
              clock)) {
        hotline.awaitLine();
        agents.forEach(hotline::ready);
        out.printf(
            "%d calls at once for %s, %d agents; calls of at most %d s; load before %s%n%s%n",
            plan.calls(),
            plan.time().toString().substring(2).toLowerCase(Locale.ROOT),
            agents.size(),
            plan.call().toSeconds(),
            Machine.load(),
            SoakMinute.head());
        Crowds crowds = new Crowds(site, Crowds.Numbers.HOTLINE, plan.call());
        crowds.atOnce(plan.calls());
        watch(site, hotline);
        crowds.finish();
        judge(site, hotline, crowds);
      }
    }
    wrong.forEach(what -> out.println("WRONG: " + what));
    out.println(wrong.isEmpty() ? "nothing was lost, nothing grew" : "it did not stand the time");
    return List.copyOf(wrong);
  }

  private void watch(BenchSite site, BenchHotline hotline)
      throws IOException, InterruptedException {
    OptionalLong mysql = OptionalLong.of(hotline.databasePid());
    long begin = System.nanoTime();
    Instant since = clock.instant();
    Meter meter = Meter.now(site, mysql);
    for (int beat = 1; plan.beat().multipliedBy(beat).compareTo(plan.time()) <= 0; beat++) {
      Duration due = plan.beat().multipliedBy(beat);
      TimeUnit.NANOSECONDS.sleep(begin + due.toNanos() - System.nanoTime());
      Meter now = Meter.now(site, mysql);
      Instant at = clock.instant();
      SoakMinute minute = SoakMinute.now(due, hotline, since, at, meter.until(now));
      minutes.add(minute);
      out.println(minute.line());
      since = at;
      meter = now;
    }
  }

  private void judge(BenchSite site, BenchHotline hotline, Crowds crowds)
      throws IOException, InterruptedException {
    Tally talkers = crowds.talkers();
    Tally waiters = crowds.waiters();
    Path recordings = site.asterisk().settings().folders().recordings();
    BenchHotline.until(
        LAST_ENTRIES,
        () -> hotline.telephony().unwritten() == 0 && whole(hotline.books().sums(), talkers));
    BenchHotline.until(LAST_ENTRIES, () -> raw(recordings) == 0);
    BenchHotline.until(LAST_ENTRIES, () -> site.console().channels() == 0);
    Books.Sums sums = hotline.books().sums();
    out.printf(
        "placed %d to talk and %d to wait, failed %d; %s%n",
        talkers.placed(), waiters.placed(), talkers.failed() + waiters.failed(), sums);
    same("calls that failed at the phones", 0, talkers.failed() + waiters.failed());
    same("contacts of calls placed", talkers.placed() + waiters.placed(), sums.contacts());
    same("answered of those who came to talk", talkers.placed(), sums.answered());
    same("tickets of those", talkers.placed(), sums.tickets());
    same("recordings of those", talkers.placed(), sums.recordings());
    same("recordings that lack something", 0, sums.shortened());
    same("missed calls of those who waited", waiters.placed(), sums.missed());
    same("contacts that never end", 0, sums.unended());
    same("entries not written", 0, hotline.telephony().unwritten());
    same("raw recordings left", 0, raw(recordings));
    same("channels left in Asterisk", 0, site.console().channels());
    same("calls left in the desk", 0, hotline.telephony().calls().all().size());
    same("taps left", 0, hotline.telephony().tapFigures().open());
    same("callers left in the queue", 0, hotline.acd().snapshot().waitingCount());
    flat("heap after collection, MB", SoakMinute::heapMegabytes, 24, 0.10);
    // Compiled code and buffers still grow in the first minutes.
    double warming = plan.time().compareTo(WARM) < 0 ? 512 : 64;
    flat("memory in use, MB", minute -> (double) minute.residentMegabytes(), warming, 0.10);
    flat("threads", minute -> (double) minute.threads(), 6, 0.05);
    flat("open files", minute -> (double) minute.openFiles(), 20, 0.10);
  }

  private static boolean whole(Books.Sums sums, Tally talkers) {
    return sums.unended() == 0 && sums.recordings() >= talkers.placed();
  }

  private void same(String what, long expected, long found) {
    if (expected != found) {
      wrong.add("%s: %d instead of %d".formatted(what, found, expected));
    }
  }

  private void flat(String name, Function<SoakMinute, Double> value, double least, double share) {
    Trend trend = new Trend(name, minutes.stream().map(value).toList());
    out.printf(
        Locale.ROOT,
        "%s: %.0f on average in the second half, %+.1f by the end of it%n",
        name,
        trend.mean(),
        trend.growth());
    if (!trend.flat(least, share)) {
      wrong.add("%s grow: %s".formatted(name, trend.values()));
    }
  }

  private static long raw(Path recordings) throws IOException {
    try (Stream<Path> files = Files.list(recordings)) {
      return files.filter(file -> file.toString().endsWith(".raw")).count();
    }
  }
}
