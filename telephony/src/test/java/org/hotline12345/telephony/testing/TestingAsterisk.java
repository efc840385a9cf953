package org.hotline12345.telephony.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hotline12345.telephony.TelephonySettings;
import org.hotline12345.telephony.asterisk.AmiSettings;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.asterisk.server.DerivedSecrets;
import org.hotline12345.telephony.asterisk.server.PrivateAsterisk;
import org.hotline12345.telephony.ivr.IvrNeeds;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.speech.TapLimits;
import org.hotline12345.telephony.transfer.Directory;
import org.hotline12345.telephony.transfer.TransferFile;
import org.hotline12345.tickets.db.server.TestingMySql;
import org.hotline12345.tickets.lines.Lines;

/// A real Asterisk on free ports with the shipped templates, in a folder that is removed at the
/// end. Its prompts are short tones.
public final class TestingAsterisk implements AutoCloseable {
  public static final String AMI_SECRET = "testing-ami-secret-1";
  public static final String SIP_SECRET = "testing-sip-secret-1";
  private static final List<String> PROMPTS =
      Stream.concat(
              IvrNeeds.PROMPTS.stream(),
              Stream.of(
                  "greeting",
                  "rate",
                  "rate-result",
                  "thanks",
                  "callback",
                  "called-back",
                  "missed",
                  "leave-message",
                  "to-line",
                  "agent-lost",
                  "offer-call-back",
                  "menu"))
          .toList();

  private final Path folder;
  private final PrivateAsterisk asterisk;
  private final AsteriskSettings settings;
  private final int audioPort;

  private TestingAsterisk(Path folder, AsteriskSettings settings, PrivateAsterisk asterisk)
      throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.asterisk = asterisk;
    this.audioPort = FreePorts.tcp();
  }

  public static TestingAsterisk start(AgentPhone... agents) throws IOException {
    AsteriskSettings.Times times =
        new AsteriskSettings.Times(
            Duration.ofSeconds(3),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60));
    return start(times, FreePorts.tcp(), List.of(agents));
  }

  /// @param citizenPort where calls to citizens go
  public static TestingAsterisk start(
      AsteriskSettings.Times times, int citizenPort, List<AgentPhone> agents) throws IOException {
    return start(times, citizenPort, Optional.empty(), agents);
  }

  /// @param further where the trunk `health` leads, over which two lines are called: `psychology`,
  ///     a centre, and `hrss`, a dual one; none: the shipped `transfer.yml` holds
  public static TestingAsterisk start(
      AsteriskSettings.Times times,
      int citizenPort,
      Optional<Integer> further,
      List<AgentPhone> agents)
      throws IOException {
    Path folder = Files.createTempDirectory("hotline-telephony");
    Path prompts = Files.createDirectories(folder.resolve("prompts"));
    for (String prompt : PROMPTS) {
      Tones.wav(prompts.resolve(prompt + ".wav"), Tones.tone(600, 0.2));
    }
    int rtp = FreePorts.range(600);
    AsteriskSettings settings =
        new AsteriskSettings(
            "12345",
            new AsteriskSettings.Ports(
                FreePorts.tcp(), FreePorts.tcp(), FreePorts.tcp(), FreePorts.tcp(), rtp, rtp + 599),
            new AsteriskSettings.Folders(
                folder.resolve("asterisk"),
                folder.resolve("recordings"),
                prompts,
                further.isPresent()
                    ? withTrunk(folder, further.get())
                    : HotlineTool.home().resolve("config/asterisk")),
            new AsteriskSettings.Secrets(AMI_SECRET, SIP_SECRET),
            times,
            agents,
            "",
            "127.0.0.1",
            "127.0.0.1:" + citizenPort);
    PrivateAsterisk asterisk = new PrivateAsterisk(HotlineTool.get("asterisk").folder(), settings);
    asterisk.start();
    return new TestingAsterisk(folder, settings, asterisk);
  }

  /// What the rendered configuration leads to.
  public Directory directory() {
    Path config = settings.folders().templates().resolveSibling("transfer.yml");
    return TransferFile.read(config, Lines.read(config.resolveSibling("lines.yml")));
  }

  public Path folder() {
    return folder;
  }

  public int sipPort() {
    return settings.ports().sip();
  }

  public AsteriskSettings settings() {
    return settings;
  }

  public PrivateAsterisk asterisk() {
    return asterisk;
  }

  /// Settings of a [org.hotline12345.telephony.Telephony] for this Asterisk with the shipped
  /// flows.
  public TelephonySettings telephony() {
    return telephony(shippedFlows());
  }

  private static Path shippedFlows() {
    return HotlineTool.home().resolve("config/ivr.yml");
  }

  public TelephonySettings telephony(Path ivr) {
    return telephony(settings.ports(), audioPort, settings.folders(), ivr);
  }

  static TelephonySettings telephony(
      AsteriskSettings.Ports ports, int audioPort, AsteriskSettings.Folders folders, Path ivr) {
    InetAddress local = InetAddress.getLoopbackAddress();
    return new TelephonySettings(
        new AmiSettings("127.0.0.1", ports.ami(), "hotline", AMI_SECRET),
        new InetSocketAddress(local, ports.agi()),
        DerivedSecrets.agiKey(AMI_SECRET),
        new InetSocketAddress(local, audioPort),
        TapLimits.DEFAULT,
        new TelephonySettings.Files(
            folders.recordings(),
            folders.prompts(),
            ivr,
            folders.asterisk().resolveSibling("unwritten")),
        new TelephonySettings.Out("12345", Duration.ofSeconds(5)));
  }

  private static Path withTrunk(Path folder, int port) throws IOException {
    Path shipped = HotlineTool.home().resolve("config");
    Path config = Files.createDirectories(folder.resolve("config/asterisk"));
    try (Stream<Path> files = Files.list(shipped.resolve("asterisk"))) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Files.copy(shipped.resolve("lines.yml"), config.resolveSibling("lines.yml"));
    Files.writeString(
        config.resolveSibling("transfer.yml"),
        Files.readString(shipped.resolve("transfer.yml"))
            .replace("trunks: {}", "trunks: {health: \"127.0.0.1:" + port + "\"}")
            .replace(
                "lines: {}",
                "lines: {psychology: {number: \"12356\", trunk: health},"
                    + " hrss: {number: \"12333\", trunk: health}}"));
    return config;
  }

  /// Ends every call, so that the next test begins with none.
  public void hangUpAll() throws IOException {
    console("channel request hangup all");
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!console("core show channels count").contains("0 active channels")) {
      if (System.nanoTime() > deadline) {
        throw new IOException("do not end: " + console("core show channels concise"));
      }
    }
  }

  /// Gives one command to Asterisk's console.
  public String console(String command) throws IOException {
    Process console =
        new ProcessBuilder(
                HotlineTool.get("asterisk").run(),
                "asterisk",
                "-C",
                settings.folders().asterisk().resolve("etc/asterisk.conf").toString(),
                "-rx",
                command)
            .redirectErrorStream(true)
            .start();
    return new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// A hotline in a process of its own, that can be killed.
  ///
  /// @param ready agents that are ready from the start
  public Process separateHotline(Path journal, String... ready) throws IOException {
    return separateHotline(shippedFlows(), journal, ready);
  }

  /// The same with other flows.
  public Process separateHotline(Path flows, Path journal, String... ready) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.add("-Dhotline.ivr=" + flows);
    command.add(SeparateHotline.class.getName());
    command.add(Integer.toString(settings.ports().ami()));
    command.add(Integer.toString(settings.ports().agi()));
    command.add(Integer.toString(audioPort));
    command.add(folder.toString());
    command.add(journal.toString());
    command.addAll(List.of(ready));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("separate.log").toFile())
        .start();
  }

  /// The same on a real database; see [DatabaseHotline].
  public Process databaseHotline(
      Path output, Path flows, TestingMySql.TestingDatabase database, String... ready)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dhotline.home=" + HotlineTool.home());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DatabaseHotline.class.getName());
    command.add(Integer.toString(settings.ports().ami()));
    command.add(Integer.toString(settings.ports().agi()));
    command.add(Integer.toString(audioPort));
    command.addAll(List.of(folder.toString(), flows.toString()));
    command.addAll(List.of(database.url(), database.user(), database.password()));
    command.addAll(List.of(ready));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  @Override
  public void close() throws IOException {
    asterisk.stop();
    if (Boolean.getBoolean("hotline.keep")) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
