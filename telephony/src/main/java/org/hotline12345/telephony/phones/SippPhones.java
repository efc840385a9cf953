package org.hotline12345.telephony.phones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// SIP phones played by SIPp, with real RTP. Closing hangs none up; it ends the programs.
public final class SippPhones implements AutoCloseable {
  private final Path folder;
  private final HotlineTool sipp;
  private final List<Process> processes = new ArrayList<>();
  private int scenarios;

  public SippPhones(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.toAbsolutePath());
    this.sipp = HotlineTool.get("sipp");
  }

  /// One citizen's call.
  ///
  /// @param millis hangs up after so long, unless the other side did
  public Process citizen(int sipPort, String number, Path audio, long millis) throws IOException {
    return citizens(sipPort, number, audio, millis, 1);
  }

  /// Several calls at once; a number may contain `[call_number]`.
  public Process citizens(int sipPort, String number, Path audio, long millis, int calls)
      throws IOException {
    return callers(sipPort, "12345", number, audio, millis, calls);
  }

  /// Several calls at once to another number than the hotline's.
  public Process callers(
      int sipPort, String dialled, String number, Path audio, long millis, int calls)
      throws IOException {
    return start(
        Scenario.citizen(dialled, number, audio, millis),
        FreePorts.tcp(),
        "127.0.0.1:" + sipPort,
        "-m",
        Integer.toString(calls),
        "-l",
        Integer.toString(calls),
        "-r",
        "10");
  }

  public Process dials(int sipPort, String dialled, String number, Path audio, long millis)
      throws IOException {
    return start(
        Scenario.citizen(dialled, number, audio, millis),
        FreePorts.tcp(),
        "127.0.0.1:" + sipPort,
        "-m",
        "1");
  }

  /// A phone that answers every call it gets.
  public Process answering(int port, Path audio, long ringMillis, long millis) throws IOException {
    return start(Scenario.answers(audio, ringMillis, millis), port);
  }

  /// A phone that answers every call at once, says nothing and hangs up after a random time.
  ///
  /// @param messages where every SIP message is written with its time, for [AgentPhones]
  public Process leaving(int port, Duration least, Duration most, Path messages)
      throws IOException {
    return start(
        Scenario.leaves(least, most), port, "-trace_msg", "-message_file", messages.toString());
  }

  /// A phone that answers every call, talks, and hangs up after a random time.
  public Process speakingThenLeaving(int port, Path audio, Duration least, Duration most)
      throws IOException {
    return start(Scenario.speaksThenLeaves(audio, least, most), port);
  }

  /// @param atOnce as many are in a call or wait; one that ends makes room for the next
  public record Crowd(int calls, int atOnce, int perSecond) {}

  /// Callers who say nothing and wait until the other side hangs up, half an hour at most.
  public Process silentCallers(int sipPort, String dialled, Crowd crowd) throws IOException {
    return start(
        Scenario.silent(dialled, "138[call_number]", Duration.ofMinutes(30)),
        FreePorts.tcp(),
        "127.0.0.1:" + sipPort,
        "-m",
        Integer.toString(crowd.calls()),
        "-l",
        Integer.toString(crowd.atOnce()),
        "-r",
        Integer.toString(crowd.perSecond()));
  }

  /// Citizens who call, talk and call again, until [CallingCrowd#finish].
  public CallingCrowd crowd(int sipPort, Scene scene, int atOnce, int perSecond)
      throws IOException {
    int control = FreePorts.tcp();
    Path statistics = folder.resolve("crowd-" + control + ".csv");
    Process process =
        start(
            Scenario.citizen(scene.dialled(), scene.number(), scene.audio(), scene.millis()),
            FreePorts.tcp(),
            "127.0.0.1:" + sipPort,
            "-m",
            "1000000000",
            "-l",
            Integer.toString(atOnce),
            "-r",
            Integer.toString(perSecond),
            "-cp",
            Integer.toString(control),
            "-trace_stat",
            "-fd",
            "1",
            "-stf",
            statistics.toString());
    return new CallingCrowd(process, control, statistics);
  }

  /// @param number what the callers show, may contain `[call_number]`
  /// @param millis hang up after so long, unless the other side did
  public record Scene(String dialled, String number, Path audio, long millis) {}

  public Process ringingOnly(int port) throws IOException {
    return start(Scenario.ringsOnly(), port);
  }

  /// @param status such as `486 Busy Here`
  public Process refusing(int port, String status) throws IOException {
    return start(Scenario.refuses(status), port);
  }

  /// The processes behind the phones.
  public List<ProcessHandle> processes() {
    return processes.stream().filter(Process::isAlive).map(Process::toHandle).toList();
  }

  private Process start(String scenario, int port, String... more) throws IOException {
    Path file = folder.resolve("scenario-" + ++scenarios + ".xml");
    Files.writeString(file, scenario);
    List<String> command = new ArrayList<>(List.of(sipp.run(), "sipp", "-sf", file.toString()));
    command.addAll(List.of(more));
    int media = FreePorts.range(256);
    command.addAll(
        List.of(
            "-i",
            "127.0.0.1",
            "-p",
            Integer.toString(port),
            "-mi",
            "127.0.0.1",
            "-mp",
            Integer.toString(media),
            "-nostdin",
            "-trace_err",
            "-error_file",
            folder.resolve("scenario-" + scenarios + ".err").toString()));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("scenario-" + scenarios + ".out").toFile())
            .start();
    processes.add(process);
    awaitListening(process, port);
    return process;
  }

  private static void awaitListening(Process process, int port) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (process.isAlive() && !FreePorts.listening(port)) {
      if (System.nanoTime() > deadline) {
        throw new IOException("SIPp does not listen");
      }
    }
  }

  /// Ends one phone at once, as a lost network would.
  public static void end(Process phone) {
    phone.destroyForcibly();
    try {
      phone.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    processes.forEach(SippPhones::end);
  }
}
