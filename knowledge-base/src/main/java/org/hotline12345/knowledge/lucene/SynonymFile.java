package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The synonyms of a file, read again when it changes; looked at once in two seconds at most. A
/// change that can't be understood is logged and the words before it stay. Thread-safe.
final class SynonymFile {
  private static final Logger LOG = Logger.getLogger(SynonymFile.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final FileTime NEVER = FileTime.fromMillis(0);

  private final Path file;
  private final InstantSource clock;
  private volatile Synonyms synonyms;
  private volatile Instant lookedAt;
  private FileTime changedAt;

  SynonymFile(Path file, InstantSource clock) throws IOException {
    this.file = file;
    this.clock = clock;
    changedAt = changedAt();
    synonyms = Synonyms.read(file);
    lookedAt = clock.instant();
  }

  Synonyms now() {
    if (Duration.between(lookedAt, clock.instant()).compareTo(PAUSE) >= 0) {
      look();
    }
    return synonyms;
  }

  private synchronized void look() {
    lookedAt = clock.instant();
    try {
      FileTime changed = changedAt();
      if (!changed.equals(changedAt)) {
        changedAt = changed;
        synonyms = Synonyms.read(file);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the synonyms stay as they were", e);
    }
  }

  private FileTime changedAt() throws IOException {
    return Files.exists(file) ? Files.getLastModifiedTime(file) : NEVER;
  }
}
