package org.hotline12345.desktop.launcher.citizen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A telephone (baresip) on loopback that plays WAV files into the call. It keys, changes its sound
/// and hangs up over its console port. Closing hangs up. Thread-safe.
final class Phone implements AutoCloseable {
  private static final Duration BOOT = Duration.ofSeconds(15);
  private static final String HANG_UP = "\u001b";

  private final Process process;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> established = new CompletableFuture<>();

  /// Why the call ended, in the phone's words.
  private final CompletableFuture<String> ended = new CompletableFuture<>();

  private final Path folder;
  private Socket console;

  private Phone(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /// @param tool what `./hotline get baresip` prints
  /// @param folder its own, removed at the end
  /// @param autoAnswer whether it takes calls by itself
  static Phone start(Path tool, Path folder, PhoneLine line, Path sound, boolean autoAnswer)
      throws IOException, InterruptedException {
    new PhoneConfiguration(tool, line, sound, autoAnswer).write(folder);
    Process process =
        new ProcessBuilder(tool.resolve("run").toString(), "baresip", "-f", folder.toString())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    Phone phone = new Phone(process, folder);
    Thread.ofVirtual().start(phone::listen);
    // Ctrl-C ends the launcher without ceremony; the telephone must not stay behind.
    Runtime.getRuntime().addShutdownHook(new Thread(phone::close));
    try {
      phone.ready.get(BOOT.toSeconds(), TimeUnit.SECONDS);
      phone.console = new Socket(InetAddress.getLoopbackAddress(), line.console());
      return phone;
    } catch (TimeoutException | ExecutionException | IOException e) {
      phone.close();
      throw new IOException("the telephone did not start: " + e.getMessage(), e);
    }
  }

  void dial(String uri) throws IOException {
    command("dial " + uri);
  }

  /// Plays another file into the call, from its beginning.
  void play(Path sound) throws IOException {
    command("ausrc aufile," + sound);
  }

  void press(char key) throws IOException {
    keys(String.valueOf(key));
  }

  void hangUp() throws IOException {
    keys(HANG_UP);
  }

  CompletableFuture<Void> established() {
    return established;
  }

  CompletableFuture<String> ended() {
    return ended;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (console != null) {
        console.close();
      }
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void command(String words) throws IOException {
    keys("/" + words + "\n");
  }

  private synchronized void keys(String keys) throws IOException {
    Writer writer =
        new java.io.OutputStreamWriter(console.getOutputStream(), StandardCharsets.UTF_8);
    writer.write(keys);
    writer.flush();
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard(line);
      }
    } catch (IOException gone) {
      // The process ended while it was read: the same as its last line.
      ended.complete("the telephone ended");
    }
    ready.completeExceptionally(new IOException("baresip ended at its start"));
    ended.complete("the telephone ended");
  }

  private void heard(String line) {
    if (line.contains("baresip is ready")) {
      ready.complete(null);
    } else if (line.contains("Call established")) {
      established.complete(null);
    } else if (line.contains("session closed") || line.contains(" terminated (duration")) {
      ended.complete(line.substring(line.indexOf(':') + 1).strip());
    }
  }
}
