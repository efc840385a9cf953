package org.hotline12345.telephony.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The espeak-ng program; each call is a fresh process, because espeak-ng remembers things
/// between sentences. Source: espeak-ng 1.51.
public final class Espeak {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration FETCHING = Duration.ofMinutes(5);

  private final List<String> command;

  private Espeak(List<String> command) {
    this.command = List.copyOf(command);
  }

  /// A folder that `./hotline get espeak` made.
  public static Espeak unpacked(Path folder) {
    return new Espeak(List.of(folder.resolve("run").toString(), "espeak-ng"));
  }

  /// What `./hotline get espeak` finds or fetches.
  ///
  /// @param home the project's root
  public static Espeak get(Path home) throws IOException {
    Path answer = Files.createTempFile("hotline-get", ".txt");
    try {
      run(
          new ProcessBuilder(home.resolve("hotline").toString(), "get", "espeak")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(answer.toFile()),
          "",
          FETCHING);
      Path folder = Path.of(Files.readString(answer).strip());
      if (Files.isExecutable(folder.resolve("run"))) {
        return unpacked(folder);
      }
      throw new IOException("./hotline get espeak answered " + folder);
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  /// One phrase of numbered pinyin, at espeak-ng's own rate.
  Wav speak(String pinyin, Voice voice) throws IOException {
    Path file = Files.createTempFile("hotline-speech", ".wav");
    try {
      List<String> words = new ArrayList<>(command);
      words.addAll(List.of("-v", voice.name(), "-s", String.valueOf(voice.speed())));
      words.addAll(List.of("-p", String.valueOf(voice.pitch()), "-w", file.toString(), "--stdin"));
      run(
          new ProcessBuilder(words)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD),
          pinyin,
          PATIENCE);
      return Wav.read(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void run(ProcessBuilder builder, String input, Duration patience)
      throws IOException {
    Process process = builder.start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(input);
    }
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(builder.command().getFirst() + " did not end");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while speaking", stop);
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IOException(builder.command().getFirst() + " ended with " + process.exitValue());
    }
  }
}
