package org.hotline12345.desktop.launcher;

import io.dropwizard.util.Duration;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.asterisk.server.PrivateAsterisk;
import org.hotline12345.telephony.prompt.Espeak;
import org.hotline12345.telephony.prompt.Prompts;
import org.hotline12345.telephony.prompt.Synthesiser;

/// The Asterisk that `up` starts when the configuration names none elsewhere.
final class AsteriskPart {
  private static final int RTP_PORTS = 2000;

  /// agent1 to agent4, as the demonstration accounts.
  private static final int AGENTS = 4;

  private final Settings settings;

  AsteriskPart(Settings settings) {
    this.settings = settings;
  }

  /// Makes what Asterisk plays, if its text changed since.
  void prepare(Terminal terminal) throws Exception {
    PrivateFolders.create(settings.var().resolve("asterisk"));
    PrivateFolders.create(settings.var().resolve("recordings"));
    Path folder = settings.var().resolve("prompts");
    Prompts prompts = Prompts.read(settings.config().resolve("prompts.yml"));
    Path mark = folder.resolve(".made-from");
    String wanted =
        prompts + " " + Files.getLastModifiedTime(settings.config().resolve("prompts.yml"));
    if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
      return;
    }
    Path espeak = Tools.get(settings, "espeak");
    terminal.step(
        "Speaking the prompts",
        () ->
            prompts.prepare(
                folder,
                new Synthesiser(Espeak.unpacked(espeak), settings.var().resolve("cache/speech")),
                name -> {}));
    Files.writeString(mark, wanted);
  }

  PrivateAsterisk start() throws IOException, InterruptedException, Problem {
    Path tool = Tools.get(settings, "asterisk");
    PrivateAsterisk asterisk = new PrivateAsterisk(tool, asteriskSettings());
    asterisk.start();
    Files.writeString(Part.ASTERISK.pidFile(settings), asterisk.pid() + "\n");
    return asterisk;
  }

  private AsteriskSettings asteriskSettings() throws IOException, Problem {
    int rtp = settings.port(PortSetting.RTP);
    return new AsteriskSettings(
        "12345",
        new AsteriskSettings.Ports(
            settings.port(PortSetting.SIP),
            settings.port(PortSetting.WS),
            settings.port(PortSetting.AMI),
            settings.port(PortSetting.AGI),
            rtp,
            rtp + RTP_PORTS - 1),
        new AsteriskSettings.Folders(
            settings.var().resolve("asterisk"),
            settings.var().resolve("recordings"),
            settings.var().resolve("prompts"),
            settings.config().resolve("asterisk")),
        new AsteriskSettings.Secrets(
            settings.secretText(SecretFiles.AMI), settings.secretText(SecretFiles.AGENT_PHONES)),
        times(),
        Stream.concat(
                IntStream.rangeClosed(1, AGENTS).mapToObj(i -> AgentPhone.browser("agent" + i)),
                Stream.of(AgentPhone.supervisor("manager")))
            .toList(),
        ownAddress(),
        "127.0.0.1",
        "127.0.0.1:" + settings.port(PortSetting.CITIZEN));
  }

  /// The dial time is the ACD's ring time, so that both give up together.
  private AsteriskSettings.Times times() {
    AsteriskSettings.Times usual = AsteriskSettings.Times.DEFAULT;
    Duration ring = Duration.parse(settings.text("/agents/ring", "15 seconds"));
    return new AsteriskSettings.Times(
        ring.toJavaDuration(), usual.loop(), usual.heartbeat(), usual.survival());
  }

  /// This machine's own address, empty when it has none but loopback.
  private static String ownAddress() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst()
        .orElse("");
  }
}
