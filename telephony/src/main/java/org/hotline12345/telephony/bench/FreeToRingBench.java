package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.asterisk.server.PrivateAsterisk;
import org.hotline12345.telephony.phones.AgentPhones;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.telephony.phones.SippPhones;

/// The second part of `./hotline bench acd`: how long after an agent hung up the phone rings for
/// the next caller, through our whole process (Asterisk, manager interface, ACD, recording, taps,
/// recogniser, MySQL) and through Asterisk's own queue, on the same Asterisk in the same run.
public final class FreeToRingBench {
  public static final int CALLS = 700;

  private static final int AGENTS = 50;
  private static final int WAITING = 100;
  private static final Duration SHORTEST_TALK = Duration.ofSeconds(4);
  private static final Duration LONGEST_TALK = Duration.ofSeconds(10);
  private static final int CALLS_PER_SECOND = 20;

  private final int calls;
  private final PrintStream out;

  private FreeToRingBench(int calls, PrintStream out) {
    this.calls = calls;
    this.out = out;
  }

  /// @param calls how many each side is given, at least 200
  /// @return 0 when both sides rang agents
  public static int run(int calls, PrintStream out) throws IOException, InterruptedException {
    if (calls < 200 || calls > 5000) {
      throw new IllegalArgumentException("200 to 5000 calls");
    }
    Path folder = Files.createTempDirectory("hotline-bench");
    try {
      return new FreeToRingBench(calls, out).run(folder);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private int run(Path folder) throws IOException, InterruptedException {
    int phonePort = FreePorts.tcp();
    List<AgentPhone> agents = new ArrayList<>();
    for (int i = 1; i <= AGENTS; i++) {
      agents.add(AgentPhone.desk("bench" + i, "127.0.0.1:" + phonePort));
    }
    AsteriskSettings settings =
        BenchHotline.asterisk(folder, templates(folder.resolve("templates"), agents), agents);
    HotlineTool tool = HotlineTool.get("asterisk");
    describe(tool);
    PrivateAsterisk asterisk = new PrivateAsterisk(tool.folder(), settings);
    asterisk.start();
    try {
      List<Double> queue = appQueue(folder, asterisk, phonePort);
      List<Double> ours = hotline(folder, asterisk, phonePort, agents);
      tell("app_queue", queue);
      tell("hotline", ours);
      if (queue.isEmpty() || ours.isEmpty()) {
        return 1;
      }
      out.printf(
          Locale.ROOT,
          "app_queue / hotline: p50 %.1f times, p99 %.1f times%n",
          at(queue, 50) / at(ours, 50),
          at(queue, 99) / at(ours, 99));
      return 0;
    } finally {
      asterisk.stop();
    }
  }

  private List<Double> appQueue(Path folder, PrivateAsterisk asterisk, int phonePort)
      throws IOException, InterruptedException {
    try (SippPhones phones = new SippPhones(folder.resolve("sipp-queue"))) {
      Path messages = folder.resolve("queue.msg");
      phones.leaving(phonePort, SHORTEST_TALK, LONGEST_TALK, messages);
      return measure(phones, asterisk, "99998", messages);
    }
  }

  private List<Double> hotline(
      Path folder, PrivateAsterisk asterisk, int phonePort, List<AgentPhone> agents)
      throws IOException, InterruptedException {
    Path flows =
        Files.writeString(
            folder.resolve("ivr.yml"), "flows: {before: [], after: [], callback: []}\n");
    AcdRules rules =
        AcdRules.DEFAULTS.withTimes(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ZERO);
    try (SippPhones phones = new SippPhones(folder.resolve("sipp-hotline"));
        BenchHotline hotline =
            new BenchHotline(
                folder,
                asterisk.settings(),
                new BenchHotline.Rules(rules, flows),
                InstantSource.system())) {
      Path messages = folder.resolve("hotline.msg");
      phones.leaving(phonePort, SHORTEST_TALK, LONGEST_TALK, messages);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!hotline.telephony().connected() && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      agents.forEach(hotline::ready);
      List<Double> gaps = measure(phones, asterisk, "12345", messages);
      long written = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (hotline.telephony().unwritten() > 0 && System.nanoTime() < written) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      return gaps;
    }
  }

  /// Only gaps while about as many waited as were meant to.
  private List<Double> measure(
      SippPhones phones, PrivateAsterisk asterisk, String dialled, Path messages)
      throws IOException, InterruptedException {
    Process callers =
        phones.silentCallers(
            asterisk.settings().ports().sip(),
            dialled,
            new SippPhones.Crowd(calls, AGENTS + WAITING, CALLS_PER_SECOND));
    if (!callers.waitFor(10, TimeUnit.MINUTES)) {
      throw new IOException("the callers do not end");
    }
    List<AgentPhones.Gap> gaps = AgentPhones.gaps(messages);
    int full = Math.max(0, calls - AGENTS - WAITING - AGENTS);
    var begin = gaps.isEmpty() ? null : gaps.getFirst().free().plusSeconds(6);
    return gaps.stream()
        .limit(full)
        .filter(gap -> gap.free().isAfter(begin))
        .map(AgentPhones.Gap::millis)
        .sorted()
        .toList();
  }

  private void tell(String name, List<Double> sorted) {
    if (sorted.isEmpty()) {
      out.println(name + ": no agent was rung a second time");
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s: agent's BYE to the next INVITE, n=%d: p50 %.1f, p90 %.1f, p99 %.1f, worst %.1f ms%n",
        name,
        sorted.size(),
        at(sorted, 50),
        at(sorted, 90),
        at(sorted, 99),
        sorted.getLast());
    out.println(
        "  raw: "
            + sorted.stream()
                .map(millis -> String.format(Locale.ROOT, "%.1f", millis))
                .collect(Collectors.joining(" ")));
  }

  private static double at(List<Double> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private void describe(HotlineTool tool) throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("unknown");
    Process version = new ProcessBuilder(tool.run(), "asterisk", "-V").start();
    String asterisk =
        new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    out.printf(
        "machine: %d processors (%s), load before %s, Java %s, %s%n",
        Runtime.getRuntime().availableProcessors(),
        model,
        Machine.load(),
        Runtime.version(),
        asterisk);
    out.printf(
        "%d agents talk %d to %d s each, %d callers wait behind them, %d calls a side%n",
        AGENTS, SHORTEST_TALK.toSeconds(), LONGEST_TALK.toSeconds(), WAITING, calls);
  }

  /// The shipped templates, and a number that leads to Asterisk's own queue of the same agents.
  private static Path templates(Path folder, List<AgentPhone> agents) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(HotlineTool.home().resolve("config/asterisk"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        folder.resolve("extensions.conf"),
        """

        [from-trunk](+)
        exten => 99998,1,Answer()
         same => n,Queue(bench)
         same => n,Hangup()
        """,
        StandardOpenOption.APPEND);
    String members =
        agents.stream()
            .map(phone -> "member => PJSIP/" + phone.agent())
            .collect(Collectors.joining("\n"));
    Files.writeString(
        folder.resolve("queues.conf"),
        """

        [bench]
        strategy = rrmemory
        timeout = 15
        retry = 1
        wrapuptime = 0
        autofill = yes
        ringinuse = no
        musicclass = wait
        """
            + members
            + "\n",
        StandardOpenOption.APPEND);
    return folder;
  }
}
