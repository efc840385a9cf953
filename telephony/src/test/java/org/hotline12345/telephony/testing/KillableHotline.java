package org.hotline12345.telephony.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.tickets.db.server.TestingMySql;

/// One [DatabaseHotline] after the other: started, asked for things, killed as by the kernel. What
/// is said of it is said of the one that runs.
public final class KillableHotline implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(40);

  private final TestingAsterisk asterisk;
  private final TestingMySql.TestingDatabase database;
  private final Path flows;
  private Process process;
  private Path output;
  private int started;

  public KillableHotline(TestingAsterisk asterisk, TestingMySql.TestingDatabase database) {
    this.asterisk = asterisk;
    this.database = database;
    this.flows = HotlineTool.home().resolve("config/ivr.yml");
  }

  /// Returns when it has seen every call.
  public void up(String... ready) throws IOException {
    output = asterisk.folder().resolve("killable-" + ++started + ".log");
    process = asterisk.databaseHotline(output, flows, database, ready);
    await().atMost(SOON).until(() -> output().contains("Asterisk has "));
  }

  /// At once.
  public void kill() {
    SippPhones.end(process);
  }

  /// The wish of an agent who talks with this citizen; it must have begun.
  public void ask(String citizen, String wish) {
    long before = said("ASKED").size();
    tell(citizen + " " + wish);
    await().atMost(SOON).until(() -> said("ASKED").size() > before);
    String answer = said("ASKED").getLast();
    if (!answer.isBlank()) {
      throw new AssertionError(wish + ": " + answer);
    }
  }

  /// A line on its standard input.
  public void tell(String line) {
    try {
      Writer in = process.outputWriter(StandardCharsets.UTF_8);
      in.write(line + "\n");
      in.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /// Waits until the newest news of a call is this: stage, agent, target, whether it answered.
  public void stage(String news) {
    await()
        .atMost(SOON)
        .until(() -> said("STAGE").stream().reduce((_, b) -> b).orElse("").endsWith(" " + news));
  }

  /// The contact that the newest news is about.
  public String contact() {
    String news = said("STAGE").getLast();
    return news.substring(0, news.indexOf(' '));
  }

  /// What followed this word, line by line.
  public List<String> said(String word) {
    return output()
        .lines()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .toList();
  }

  private String output() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }
}
