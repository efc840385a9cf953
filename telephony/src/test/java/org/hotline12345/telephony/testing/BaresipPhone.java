package org.hotline12345.telephony.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.recording.Wav;

/// A SIP phone played by baresip: answers by itself, speaks a sound file and presses keys as real
/// RFC 4733 events. Without its jitter buffer, which is deaf to every packet of a stream that
/// begins anew below the old sequence numbers.
public final class BaresipPhone implements AutoCloseable {
  private final Path home;
  private final Process process;
  private final Socket control;

  private BaresipPhone(Path home, Process process, Socket control) {
    this.home = home;
    this.process = process;
    this.control = control;
  }

  /// @param sipPort the phone's own port, with the next one free too
  /// @param registration `;auth_pass=...;regint=60` and the like, or empty for a phone that does
  ///     not register
  /// @param voice 8 kHz mono WAV; the phone hangs up at its end
  public static BaresipPhone start(
      Path folder, String user, int sipPort, int proxyPort, String registration, Path voice)
      throws IOException {
    HotlineTool tool = HotlineTool.get("baresip");
    Path home = Files.createDirectories(folder.resolve("baresip-" + user + "-" + sipPort));
    int controlPort = FreePorts.tcp();
    Files.writeString(
        home.resolve("config"),
        """
        poll_method epoll
        sip_listen 127.0.0.1:%d
        net_interface 127.0.0.1
        audio_source aufile,%s
        audio_player aubridge,nil
        audio_alert aubridge,nil
        ausrc_srate 8000
        auplay_srate 8000
        rtp_ports %d-%d
        jitter_buffer_delay 0-0
        ctrl_tcp_listen 127.0.0.1:%d
        module_path %s
        module g711.so
        module aufile.so
        module aubridge.so
        module sndfile.so
        snd_path %s
        module account.so
        module_app menu.so
        module_app ctrl_tcp.so
        """
            .formatted(
                sipPort,
                voice.toAbsolutePath(),
                FreePorts.range(20),
                32_767,
                controlPort,
                tool.folder().resolve("usr/lib/baresip/modules"),
                home.toAbsolutePath()));
    Files.writeString(
        home.resolve("accounts"),
        "<sip:%s@127.0.0.1:%d>;answermode=auto;audio_codecs=PCMA%s\n"
            .formatted(user, proxyPort, registration.isEmpty() ? ";regint=0" : registration));
    Files.writeString(home.resolve("contacts"), "");
    Process process =
        new ProcessBuilder(List.of(tool.run(), "baresip", "-f", home.toString()))
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("output.log").toFile())
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    return new BaresipPhone(home, process, connect(process, controlPort));
  }

  private static Socket connect(Process process, int port) throws IOException {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (true) {
      Optional<Socket> socket = tryConnect(port);
      if (socket.isPresent()) {
        return socket.get();
      }
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IOException("baresip did not start");
      }
      Thread.onSpinWait();
    }
  }

  private static Optional<Socket> tryConnect(int port) {
    try {
      return Optional.of(new Socket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  /// Whether this tone is loud in the newest second that was heard.
  public boolean hears(double hertz) throws IOException {
    short[] heard = heard();
    return heard.length >= Wav.RATE
        && Tones.level(heard, heard.length - Wav.RATE / 2, Wav.RATE / 2, hertz) > 1500;
  }

  /// Whether this tone is not to be heard in the newest half second.
  public boolean doesNotHear(double hertz) throws IOException {
    short[] heard = heard();
    return heard.length >= Wav.RATE
        && Tones.level(heard, heard.length - Wav.RATE / 2, Wav.RATE / 2, hertz) < 100;
  }

  /// What the newest call brought so far.
  public short[] heard() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      Optional<Path> newest =
          files
              .filter(file -> file.getFileName().toString().endsWith("-dec.wav"))
              .max(Comparator.comparing(Path::getFileName));
      return newest.isPresent() ? Tones.read(newest.get(), 0, 1) : new short[0];
    }
  }

  public void dial(String number, int sipPort) throws IOException {
    command("dial", "sip:" + number + "@127.0.0.1:" + sipPort);
  }

  public void press(String key) throws IOException {
    command("sndcode", key);
  }

  public void hangUp() throws IOException {
    command("hangup", "");
  }

  private void command(String name, String parameters) throws IOException {
    String json = "{\"command\":\"" + name + "\",\"params\":\"" + parameters + "\"}";
    OutputStream out = control.getOutputStream();
    out.write((json.length() + ":" + json + ",").getBytes(StandardCharsets.UTF_8));
    out.flush();
    InputStream in = control.getInputStream();
    while (in.available() > 0 && in.read() >= 0) {
      // its answers and events are of no interest
    }
  }

  @Override
  public void close() throws IOException {
    control.close();
    SippPhones.end(process);
  }
}
