package org.hotline12345.desktop.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.classifier.Masked;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.knowledge.KnowledgeBase.Hit;
import org.hotline12345.knowledge.db.GapList;
import org.hotline12345.knowledge.gap.Coverage;
import org.hotline12345.knowledge.gap.Miss;

/// Notes questions that the base does not answer: without names, numbers and addresses, with the
/// line that would know, and no more than sixty a minute, whoever asks. Thread-safe.
public final class Misses {
  private static final int A_MINUTE = 60;
  private static final int SHORTEST = 4;

  private final KnowledgeBase base;
  private final GapList gaps;
  private final Classifier classifier;
  private final InstantSource clock;
  private Instant minute = Instant.EPOCH;
  private int noted;

  public Misses(KnowledgeBase base, GapList gaps, Classifier classifier, InstantSource clock) {
    this.base = base;
    this.gaps = gaps;
    this.classifier = classifier;
    this.clock = clock;
  }

  /// Notes the question if none of what was found speaks of it.
  ///
  /// @return whether it was noted
  public boolean look(Miss.AskedIn askedIn, String question, List<Hit> found) {
    boolean answered =
        found.stream()
            .limit(3)
            .flatMap(hit -> base.article(hit.id()).stream())
            .anyMatch(article -> Coverage.of(question, article) >= Coverage.ANSWERED);
    return !answered && note(askedIn, question);
  }

  /// Notes the question, because somebody says that nothing answers it.
  public boolean note(Miss.AskedIn askedIn, String question) {
    var text = question.strip();
    if (text.length() < SHORTEST || !free()) {
      return false;
    }
    var lines = classifier.analyse(text).lines();
    var line = lines.isEmpty() ? Optional.<String>empty() : Optional.of(lines.getFirst().line());
    gaps.note(askedIn, Masked.text(text), line);
    return true;
  }

  private synchronized boolean free() {
    var now = clock.instant();
    if (Duration.between(minute, now).compareTo(Duration.ofMinutes(1)) >= 0) {
      minute = now;
      noted = 0;
    }
    return ++noted <= A_MINUTE;
  }
}
