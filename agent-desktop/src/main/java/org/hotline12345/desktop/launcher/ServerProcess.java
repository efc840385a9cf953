package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The server as a process of its own session: it outlives the terminal and the launcher.
final class ServerProcess {
  private static final Duration START = Duration.ofMinutes(2);
  private static final String MAIN = "org.hotline12345.desktop.HotlineServer";

  private final Settings settings;

  ServerProcess(Settings settings) {
    this.settings = settings;
  }

  /// Starts it and waits until it serves.
  ProcessHandle start() throws IOException, InterruptedException, Problem {
    Files.createDirectories(settings.logs());
    Files.createDirectories(settings.run());
    Path log = Part.SERVER.log(settings);
    Process process =
        new ProcessBuilder(command())
            .directory(settings.home().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Files.writeString(Part.SERVER.pidFile(settings), process.pid() + "\n");
    awaitServing(process, log);
    return process.toHandle();
  }

  /// What `/healthz` says, if anybody answers there.
  Optional<HttpResponse<String>> health() throws InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(settings.url() + "/healthz"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException nobody) {
      return Optional.empty();
    }
  }

  private void awaitServing(Process process, Path log)
      throws IOException, InterruptedException, Problem {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new Problem("the server ended at its start:\n" + lastLines(log));
      }
      if (health().filter(answer -> answer.statusCode() == 200).isPresent()) {
        return;
      }
    }
    throw new Problem(
        "the server does not serve after %d s, see %s:%n%s"
            .formatted(START.toSeconds(), log, lastLines(log)));
  }

  private List<String> command() {
    String java = ProcessHandle.current().info().command().orElse("java");
    Path archive = Path.of(System.getProperty("java.class.path").split(":", 2)[0]).getParent();
    List<String> command =
        new ArrayList<>(
            List.of(
                "setsid",
                java,
                "-Xms256m",
                "-Xmx1500m",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dhotline.home=" + settings.home(),
                // The mark by which status and down know the process as ours.
                "-Dhotline.instance=" + settings.var() + "/"));
    if (archive != null) {
      command.add("-XX:+AutoCreateSharedArchive");
      command.add("-XX:SharedArchiveFile=" + archive.resolve("server.jsa"));
    }
    String more = System.getenv("HOTLINE_JAVA_OPTIONS");
    if (more != null && !more.isBlank()) {
      command.addAll(List.of(more.strip().split("\\s+", -1)));
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            MAIN,
            "server",
            settings.configurationFile().toString()));
    return command;
  }

  private static String lastLines(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
  }
}
