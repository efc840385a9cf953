package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/// A private Asterisk, phones and two voices, in a folder that goes at the end.
final class BenchSite implements AutoCloseable {
  private static final String CITIZEN = "我家在海勃湾区新华西街十二号，暖气不热。";
  private static final String AGENT = "您好，请问您有什么事？";

  private final Path folder = Files.createTempDirectory("hotline-bench");
  private final PrivateAsterisk asterisk;
  private final SippPhones phones;
  private final Path citizen;
  private final Path agent;

  /// @param agents all that may be called
  /// @param dialplan added to the shipped one
  BenchSite(List<AgentPhone> agents, String dialplan) throws IOException {
    Synthesiser voices =
        new Synthesiser(Espeak.get(HotlineTool.home()), folder.resolve("speech-cache"));
    citizen = speech(voices, CITIZEN, folder.resolve("citizen.al"));
    agent = speech(voices, AGENT, folder.resolve("agent.al"));
    AsteriskSettings settings =
        BenchHotline.asterisk(folder, templates(folder.resolve("templates"), dialplan), agents);
    asterisk = new PrivateAsterisk(HotlineTool.get("asterisk").folder(), settings);
    phones = new SippPhones(folder.resolve("sipp"));
    asterisk.start();
  }

  /// Agents `bench1` and so on, whose phones are all played by one program.
  static List<AgentPhone> agents(int from, int count, int port) {
    List<AgentPhone> agents = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      agents.add(AgentPhone.desk("bench" + i, "127.0.0.1:" + port));
    }
    return agents;
  }

  Path folder() {
    return folder;
  }

  PrivateAsterisk asterisk() {
    return asterisk;
  }

  AsteriskConsole console() throws IOException {
    return new AsteriskConsole(
        HotlineTool.get("asterisk"),
        asterisk.settings().folders().asterisk().resolve("etc/asterisk.conf"));
  }

  int sip() {
    return asterisk.settings().ports().sip();
  }

  SippPhones phones() {
    return phones;
  }

  /// What a citizen says over and over, A-law.
  Path citizen() {
    return citizen;
  }

  Path agent() {
    return agent;
  }

  private static Path speech(Synthesiser voices, String text, Path file) throws IOException {
    Path wav = voices.speak(text, Voice.CITIZEN, Duration.ofSeconds(2));
    return Tones.alaw(file, Tones.read(wav, 0, 1));
  }

  private static Path templates(Path folder, String dialplan) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(HotlineTool.home().resolve("config/asterisk"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        folder.resolve("extensions.conf"), "\n" + dialplan, StandardOpenOption.APPEND);
    return folder;
  }

  @Override
  public void close() throws IOException {
    phones.close();
    asterisk.stop();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /// A port for the phones that a bench starts later.
  static int port() throws IOException {
    return FreePorts.tcp();
  }
}
