package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.asterisk.server.PrivateAsterisk;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.prompt.Espeak;
import org.hotline12345.telephony.prompt.Synthesiser;
import org.hotline12345.telephony.prompt.Voice;
import org.hotline12345.telephony.speech.TapFigures;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Speaker;

/// `./hotline bench calls [CALLS] [SECONDS]`: simultaneous spoken calls through everything that is
/// real (SIP phones with sound, Asterisk, ACD, recording, two taps per call into Vosk, MySQL,
/// classifier), beside the same media through Asterisk alone in the same run.
public final class CallsBench {
  private static final String CITIZEN = "我家在海勃湾区新华西街十二号，暖气不热。";
  private static final String AGENT = "您好，请问您有什么事？";
  private static final double RAMP_PER_SECOND = 10;

  private final int calls;
  private final Duration talk;
  private final PrintStream out;
  private final InstantSource clock = InstantSource.system();

  private CallsBench(int calls, Duration talk, PrintStream out) {
    this.calls = calls;
    this.talk = talk;
    this.out = out;
  }

  /// @return 0 when no call failed and none was lost
  public static int run(String[] args) throws IOException, InterruptedException {
    int calls = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 40;
    if (calls < 1 || calls > 200 || seconds < 10 || seconds > 600) {
      throw new IllegalArgumentException("1 to 200 calls of 10 to 600 seconds");
    }
    return new CallsBench(calls, Duration.ofSeconds(seconds), System.out).run();
  }

  private int run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("hotline-bench");
    try {
      return run(folder);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private int run(Path folder) throws IOException, InterruptedException {
    Synthesiser voices =
        new Synthesiser(Espeak.get(HotlineTool.home()), folder.resolve("speech-cache"));
    Path citizen = speech(voices, CITIZEN, folder.resolve("citizen.al"));
    Path agent = speech(voices, AGENT, folder.resolve("agent.al"));
    int phonePort = FreePorts.tcp();
    List<AgentPhone> agents = new ArrayList<>();
    for (int i = 1; i <= calls; i++) {
      agents.add(AgentPhone.desk("bench" + i, "127.0.0.1:" + phonePort));
    }
    AsteriskSettings settings =
        BenchHotline.asterisk(folder, templates(folder.resolve("templates")), agents);
    PrivateAsterisk asterisk = new PrivateAsterisk(HotlineTool.get("asterisk").folder(), settings);
    asterisk.start();
    try (SippPhones phones = new SippPhones(folder.resolve("sipp"))) {
      phones.answering(phonePort, agent, 100, Duration.ofHours(1).toMillis());
      describe();
      alone(asterisk, phones, citizen);
      return hotline(folder, asterisk, phones, citizen, agents);
    } finally {
      asterisk.stop();
    }
  }

  private void describe() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("unknown");
    out.printf(
        "machine: %d processors (%s), load before %s, Java %s%n",
        Runtime.getRuntime().availableProcessors(),
        model,
        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0],
        Runtime.version());
    out.printf(
        "load: %d calls at once, %d s each, %.0f new ones a second, G.711 A-law both ways%n",
        calls, talk.toSeconds(), RAMP_PER_SECOND);
  }

  private void alone(PrivateAsterisk asterisk, SippPhones phones, Path voice)
      throws IOException, InterruptedException {
    Window window = new Window(new ProcessorTime(asterisk.pid()));
    Process callers =
        phones.callers(
            asterisk.settings().ports().sip(),
            "99999",
            "1380000[call_number]",
            voice,
            talk.toMillis(),
            calls);
    window.await(callers);
    out.printf(
        "asterisk alone (Dial only): failed phones' exit %d, Asterisk %.0f %% of one processor%n",
        callers.exitValue(), window.percent(0));
  }

  private int hotline(
      Path folder, PrivateAsterisk asterisk, SippPhones phones, Path voice, List<AgentPhone> agents)
      throws IOException, InterruptedException {
    try (BenchHotline hotline = new BenchHotline(folder, asterisk.settings(), clock)) {
      until(() -> hotline.telephony().connected());
      agents.forEach(hotline::ready);
      Window window =
          new Window(
              new ProcessorTime(asterisk.pid()),
              new ProcessorTime(ProcessHandle.current().pid()),
              new ProcessorTime(hotline.databasePid()));
      Process callers =
          phones.citizens(
              asterisk.settings().ports().sip(),
              "1380000[call_number]",
              voice,
              talk.toMillis(),
              calls);
      window.await(callers);
      out.printf(
          "hotline: phones' exit %d, Asterisk %.0f %%, our process %.0f %%, MySQL %.0f %% of one"
              + " processor%n",
          callers.exitValue(), window.percent(0), window.percent(1), window.percent(2));
      until(() -> hotline.telephony().unwritten() == 0);
      until(() -> hotline.contacts().unended(1).isEmpty());
      return report(hotline, callers.exitValue(), asterisk.settings());
    }
  }

  private int report(BenchHotline hotline, int failed, AsteriskSettings settings)
      throws IOException, InterruptedException {
    Path recordings = settings.folders().recordings();
    until(() -> files(recordings, ".wav") >= calls);
    int answered = 0;
    int tickets = 0;
    int heard = 0;
    int bothHeard = 0;
    List<Long> waits = new ArrayList<>();
    long talked = 0;
    for (String id : contacts(recordings)) {
      Contact contact = hotline.contacts().find(id).orElseThrow();
      if (contact.answeredAt().isPresent()) {
        answered++;
        Instant at = contact.answeredAt().get();
        waits.add(Duration.between(contact.arrivedAt(), at).toMillis());
        talked += Duration.between(at, contact.endedAt().orElse(at)).toMillis();
      }
      tickets += contact.ticket().isPresent() ? 1 : 0;
      var said = hotline.contacts().utterances(id);
      heard += said.size();
      boolean both =
          said.stream().anyMatch(u -> u.speaker() == Speaker.CITIZEN)
              && said.stream().anyMatch(u -> u.speaker() == Speaker.AGENT);
      bothHeard += both ? 1 : 0;
    }
    waits.sort(Comparator.naturalOrder());
    TapFigures taps = hotline.telephony().tapFigures();
    out.printf(
        "calls: %d placed, %d answered, %d tickets, %d recordings, %d not yet written%n",
        calls, answered, tickets, files(recordings, ".wav"), hotline.telephony().unwritten());
    out.printf(
        "arrival to answer in ms: median %d, worst %d%n",
        waits.get(waits.size() / 2), waits.getLast());
    out.printf(
        "taps: %d connected of %d, %.1f s of audio heard of %.1f s talked, %d partials shed,"
            + " %d ms of audio shed%n",
        taps.connected(),
        2 * calls,
        taps.audioMillis() / 1000.0,
        2 * talked / 1000.0,
        taps.shedPartials(),
        taps.shedMillis());
    out.printf("speech: %d sentences written, %d calls with both speakers%n", heard, bothHeard);
    boolean good = failed == 0 && answered == calls && tickets == calls;
    out.println(good ? "no call failed, no contact or ticket was lost" : "SOMETHING WAS LOST");
    return good ? 0 : 1;
  }

  private static List<String> contacts(Path recordings) throws IOException {
    try (Stream<Path> files = Files.list(recordings)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".wav"))
          .map(name -> name.substring(0, name.length() - 4))
          .toList();
    }
  }

  private static long files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }

  private static Path speech(Synthesiser voices, String text, Path file) throws IOException {
    Path wav = voices.speak(text, Voice.CITIZEN, Duration.ofSeconds(2));
    return Tones.alaw(file, Tones.read(wav, 0, 1));
  }

  /// The shipped templates, and a number that only connects, as the measure beside.
  private static Path templates(Path folder) throws IOException {
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
        exten => 99999,1,Answer()
         same => n,Dial(PJSIP/bench${CALLERID(num):7},30)
        """,
        StandardOpenOption.APPEND);
    return folder;
  }

  private interface Condition {
    boolean met() throws IOException;
  }

  private static void until(Condition condition) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.met() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /// Processor time from the first call to the moment before the first hangs up.
  private final class Window {
    private final List<ProcessorTime> processes;
    private final List<Duration> before = new ArrayList<>();
    private final List<Duration> after = new ArrayList<>();
    private final long began = System.nanoTime();
    private Duration length = Duration.ZERO;

    Window(ProcessorTime... processes) throws IOException {
      this.processes = List.of(processes);
      for (ProcessorTime process : processes) {
        before.add(process.used());
      }
    }

    void await(Process callers) throws IOException, InterruptedException {
      if (callers.waitFor(talk.toMillis(), TimeUnit.MILLISECONDS)) {
        out.println("the phones ended early");
      }
      for (ProcessorTime process : processes) {
        after.add(process.used());
      }
      length = Duration.ofNanos(System.nanoTime() - began);
      if (!callers.waitFor(talk.toSeconds() + 60, TimeUnit.SECONDS)) {
        throw new IOException("the phones do not end");
      }
    }

    double percent(int process) {
      return ProcessorTime.percent(before.get(process), after.get(process), length);
    }
  }
}
