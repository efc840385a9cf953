package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.phones.HotlineTool;

/// `./hotline bench calls`: ever more calls at once until one fails or the machine is full, and
/// what each step costs; then the same steps through Asterisk alone. Calls last half a minute and
/// are placed again, so that beginning and ending, tickets and recordings are in the cost.
final class Ramp {
  private static final List<Integer> STEPS =
      List.of(10, 20, 30, 40, 50, 60, 80, 100, 120, 150, 180, 220);
  private static final Duration CALL = Duration.ofSeconds(30);
  private static final Duration SETTLED = Duration.ofSeconds(4);
  private static final Duration WARM = Duration.ofSeconds(12);
  private static final Duration WINDOW = Duration.ofSeconds(20);
  private static final Duration LAST_ENTRIES = Duration.ofMinutes(1);
  private static final int PER_SECOND = 10;
  private static final double FULL = 0.9;

  private final PrintStream out;
  private final InstantSource clock = InstantSource.system();

  Ramp(PrintStream out) {
    this.out = out;
  }

  /// @return 0 when a limit was found and nothing below it was lost
  int run() throws IOException, InterruptedException {
    int port = BenchSite.port();
    int largest = STEPS.getLast();
    List<AgentPhone> agents = BenchSite.agents(1, largest, port);
    try (MuteEar ear = new MuteEar();
        BenchSite site =
            new BenchSite(agents, Crowds.DIALPLAN + AloneDialplan.of(ear.port(), largest))) {
      site.phones().answering(port, site.agent(), 100, Duration.ofHours(1).toMillis());
      out.println(Machine.line());
      out.printf(
          "calls of %d s, placed again at once; of six one waits with music, five talk, recorded,"
              + " two taps; G.711 A-law both ways; percent of one processor over %d s%n",
          CALL.toSeconds(), WINDOW.toSeconds());
      List<RampStep> ours = hotline(site, agents);
      List<RampStep> alone = alone(site, ours);
      return report(ours, alone);
    }
  }

  private List<RampStep> hotline(BenchSite site, List<AgentPhone> agents)
      throws IOException, InterruptedException {
    AcdRules rules =
        AcdRules.DEFAULTS.withTimes(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ZERO);
    try (BenchHotline hotline =
        new BenchHotline(
            site.folder(),
            site.asterisk().settings(),
            new BenchHotline.Rules(rules, HotlineTool.home().resolve("config/ivr.yml")),
            clock)) {
      hotline.awaitLine();
      agents.forEach(hotline::ready);
      Crowds crowds = new Crowds(site, Crowds.Numbers.HOTLINE, CALL);
      out.println("the hotline\n" + RampStep.head());
      List<RampStep> steps = new ArrayList<>();
      for (int calls : STEPS) {
        RampStep step = step(site, crowds, calls, Optional.of(hotline), steps.isEmpty());
        steps.add(step);
        out.println(step.line());
        if (step.trouble().isPresent() || full(step)) {
          break;
        }
      }
      crowds.finish();
      BenchHotline.until(
          LAST_ENTRIES,
          () ->
              hotline.telephony().unwritten() == 0
                  && hotline.books().sums().unended() == 0
                  && hotline.books().sums().recordings() == hotline.books().sums().answered());
      out.printf(
          "in all: %s, failed at the phones %d%n", hotline.books().sums(), crowds.tally().failed());
      return steps;
    }
  }

  private List<RampStep> alone(BenchSite site, List<RampStep> ours)
      throws IOException, InterruptedException {
    Crowds crowds = new Crowds(site, Crowds.Numbers.ASTERISK_ALONE, CALL);
    out.println("Asterisk alone, by its dialplan\n" + RampStep.head());
    List<RampStep> steps = new ArrayList<>();
    for (RampStep as : ours) {
      RampStep step = step(site, crowds, as.calls(), Optional.empty(), steps.isEmpty());
      steps.add(step);
      out.println(step.line());
      if (step.trouble().isPresent()) {
        break;
      }
    }
    crowds.finish();
    return steps;
  }

  private RampStep step(
      BenchSite site, Crowds crowds, int calls, Optional<BenchHotline> hotline, boolean first)
      throws IOException, InterruptedException {
    OptionalLong mysql =
        hotline.map(with -> OptionalLong.of(with.databasePid())).orElse(OptionalLong.empty());
    Instant since = clock.instant();
    crowds.atOnce(calls);
    long failedBefore = first ? 0 : crowds.tally().failed();
    long shedBefore = hotline.map(RampStep::shed).orElse(0L);
    TimeUnit.MILLISECONDS.sleep(
        (first ? WARM : SETTLED).toMillis() + 1000L * calls / 2 / PER_SECOND);
    Sound sound = Sound.now(site.console());
    Meter meter = Meter.now(site, mysql);
    TimeUnit.NANOSECONDS.sleep(WINDOW.toNanos());
    Meter after = Meter.now(site, mysql);
    Sound.Flow flow = sound.until(Sound.now(site.console()));
    Instant now = clock.instant();
    return new RampStep(
        calls,
        meter.until(after),
        OwnTime.residentMegabytes(),
        hotline.isPresent() ? hotline.get().books().answers(since, now) : List.of(),
        hotline.map(RampStep::shed).orElse(0L) - shedBefore,
        flow,
        crowds.tally().failed() - failedBefore);
  }

  private static boolean full(RampStep step) {
    return step.share().ours() >= FULL * 100 * Runtime.getRuntime().availableProcessors();
  }

  private int report(List<RampStep> ours, List<RampStep> alone) {
    RampStep last = ours.getLast();
    out.printf(
        "limit: %d calls, %s; 70 %% of that are %d%n",
        last.calls(),
        last.trouble().orElse(full(last) ? "90 % of the machine in use" : "the end of the ramp"),
        last.calls() * 7 / 10);
    out.println("our process without recognition, beside Asterisk's processor time:");
    for (int i = 0; i < Math.min(ours.size(), alone.size()); i++) {
      RampStep with = ours.get(i);
      out.printf(
          "  %3d calls: %.2f of Asterisk in the hotline, %.2f of Asterisk alone"
              + " (Asterisk itself %.2f times as much as alone)%n",
          with.calls(),
          with.share().rest() / with.share().asterisk(),
          with.share().rest() / alone.get(i).share().asterisk(),
          with.share().asterisk() / alone.get(i).share().asterisk());
    }
    return ours.size() > 1 ? 0 : 1;
  }
}
