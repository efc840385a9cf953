package org.hotline12345.knowledge.db;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hotline12345.knowledge.gap.Gap;
import org.hotline12345.knowledge.gap.Miss;
import org.jdbi.v3.core.Jdbi;

/// What was asked and not found, until its owner has settled it. Thread-safe.
public final class GapList {
  /// Older misses are not looked at together any more.
  private static final int NEWEST = 2000;

  private static final int MAX_TEXT = 200;
  private static final Duration KEPT = Duration.ofDays(180);

  private final Jdbi jdbi;
  private final InstantSource clock;

  public GapList(DataSource source, InstantSource clock) {
    jdbi = KnowledgeDatabase.open(source);
    this.clock = clock;
  }

  /// @param text without what identifies a citizen; cut at 200 characters
  public void note(Miss.AskedIn askedIn, String text, Optional<String> line) {
    var cut = text.strip();
    jdbi.useExtension(
        MissDao.class,
        dao ->
            dao.insert(
                clock.instant(),
                askedIn,
                cut.length() <= MAX_TEXT ? cut : cut.substring(0, MAX_TEXT),
                line));
  }

  /// What waits for an owner, asked most often first.
  public List<Gap> open() {
    return Gap.group(jdbi.withExtension(MissDao.class, dao -> dao.open(NEWEST)));
  }

  /// @param article that answers them now; empty: nothing for the base
  /// @return how many were open
  public int settle(List<Long> misses, String by, Optional<String> article) {
    return misses.isEmpty()
        ? 0
        : jdbi.withExtension(
            MissDao.class, dao -> dao.settle(misses, by, clock.instant(), article));
  }

  /// Forgets what is older than half a year.
  public int sweep() {
    return jdbi.withExtension(MissDao.class, dao -> dao.forget(clock.instant().minus(KEPT)));
  }
}
