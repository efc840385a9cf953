package org.hotline12345.acd.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AcdState;
import org.hotline12345.acd.Checkpoint;
import org.hotline12345.acd.Recorder;
import org.hotline12345.acd.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what the ACD is told and decides into files of JSON lines, the oldest removed when there
/// are too many. Each file begins with the state it goes on from, so each can be replayed by
/// itself. When the disk cannot follow, or fails, lines are left out and counted, and the file goes
/// on from a state anew: the ACD never waits for it. Thread-safe.
public final class EventLog implements Recorder, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
  private static final int WAITING = 20_000;
  static final String PREFIX = "acd-";
  static final String SUFFIX = ".jsonl";

  private final Path folder;
  private final Limits limits;
  private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>(WAITING);
  private final AtomicLong leftOut = new AtomicLong();
  private final Thread thread;
  private AcdState known = AcdState.empty();
  private Optional<BufferedWriter> file = Optional.empty();
  private long written;
  private long seen;

  /// @param bytes how large a file may grow, roughly
  /// @param files how many are kept
  public record Limits(long bytes, int files) {
    public static final Limits DEFAULT = new Limits(32L << 20, 32);
  }

  private sealed interface Entry {
    record Happened(Instant at, AcdEvent event, Step step) implements Entry {}

    record Stop() implements Entry {}
  }

  private EventLog(Path folder, Limits limits) {
    this.folder = folder;
    this.limits = limits;
    this.thread = Thread.ofPlatform().name("acd-log").daemon().unstarted(this::work);
  }

  /// @throws IOException when the folder cannot be made
  public static EventLog open(Path folder, Limits limits) throws IOException {
    EventLog log = new EventLog(Files.createDirectories(folder), limits);
    log.thread.start();
    return log;
  }

  @Override
  public void happened(Instant at, AcdEvent event, Step step) {
    if (!queue.offer(new Entry.Happened(at, event, step))) {
      leftOut.incrementAndGet();
    }
  }

  /// Events that could not be written down since the start.
  public long leftOut() {
    return leftOut.get();
  }

  private void work() {
    try {
      boolean open = true;
      while (open) {
        Entry entry = queue.poll(1, TimeUnit.SECONDS);
        switch (entry) {
          case Entry.Happened happened -> write(happened);
          case Entry.Stop stop -> open = false;
          case null -> flush();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  private void write(Entry.Happened entry) {
    try {
      long missing = leftOut.get();
      if (file.isEmpty() || written > limits.bytes()) {
        begin(entry.at());
      }
      if (missing != seen) {
        seen = missing;
        LOG.error("{} events of the ACD could not be written down so far", missing);
        line(Line.of(entry.at(), Checkpoint.of(entry.step().state())));
      } else {
        line(Line.of(entry.at(), entry.event(), entry.step().decisions()));
      }
    } catch (IOException failed) {
      LOG.error("The ACD's log cannot be written: {}", failed.toString());
      leftOut.incrementAndGet();
      end();
    }
    known = entry.step().state();
  }

  private void begin(Instant at) throws IOException {
    end();
    Path fresh = folder.resolve(PREFIX + at.toEpochMilli() + SUFFIX);
    file = Optional.of(Files.newBufferedWriter(fresh));
    written = 0;
    line(Line.of(at, Checkpoint.of(known)));
    List<Path> all = LogFiles.in(folder);
    for (Path old : all.subList(0, Math.max(0, all.size() - limits.files()))) {
      Files.deleteIfExists(old);
    }
  }

  private void line(Line line) throws IOException {
    String text = Json.write(line);
    file.orElseThrow().write(text);
    file.orElseThrow().newLine();
    written += text.length() + 1;
  }

  private void flush() {
    if (file.isPresent()) {
      try {
        file.get().flush();
      } catch (IOException failed) {
        LOG.error("The ACD's log cannot be written: {}", failed.toString());
        end();
      }
    }
  }

  private void end() {
    if (file.isPresent()) {
      try {
        file.get().close();
      } catch (IOException failed) {
        LOG.error("The ACD's log may lack its last lines: {}", failed.toString());
      }
      file = Optional.empty();
    }
  }

  /// Writes what is still waiting.
  @Override
  public void close() {
    try {
      queue.put(new Entry.Stop());
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
