package org.hotline12345.desktop.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hotline12345.classifier.learning.Correction;
import org.hotline12345.classifier.learning.Learning;
import org.hotline12345.classifier.learning.Version;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learning from the lines that people choose. Corrections are gathered as they happen; when enough
/// have come, or somebody wishes it, the line model is taught again in the background, one training
/// at a time. Thread-safe.
public final class LearningDesk {
  private static final Logger log = LoggerFactory.getLogger(LearningDesk.class);
  private static final int MOST_LESSONS = 20_000;
  private static final int MOST_TRAININGS = 200;

  private final Learning learning;
  private final Records records;
  private final Gathering gathering;
  private final Pace pace;
  private final InstantSource clock;
  private final AtomicReference<Running> running = new AtomicReference<>();

  public record Records(Choices choices, Trainings trainings, Audit audit) {}

  /// @param after so many new corrections a training begins by itself
  /// @param atMostEvery but not sooner after the one before
  public record Pace(int after, Duration atMostEvery) {}

  public record Running(Instant since, String by) {}

  /// @param versions newest first
  /// @param trainings newest first
  /// @param waiting corrections that no training has seen
  public record State(
      String current,
      List<Version> versions,
      List<Trainings.Kept> trainings,
      int waiting,
      int after,
      Optional<Running> running) {}

  public enum Start {
    STARTED,
    ALREADY_RUNNING,
    NOTHING_TO_LEARN
  }

  public LearningDesk(
      Learning learning, Tickets tickets, Records records, Pace pace, InstantSource clock) {
    this.learning = learning;
    this.records = records;
    this.gathering = new Gathering(tickets, records.choices());
    this.pace = pace;
    this.clock = clock;
  }

  public Choices choices() {
    return records.choices();
  }

  public State state() {
    var trainings = records.trainings().newest(MOST_TRAININGS);
    try {
      return new State(
          learning.current(),
          learning.versions().reversed(),
          trainings,
          records.choices().waiting(learntUntil(trainings)),
          pace.after(),
          Optional.ofNullable(running.get()));
    } catch (IOException e) {
      throw new UncheckedIOException("the versions of the line model can't be read", e);
    }
  }

  /// Reads what people have chosen since, and begins a training when it is time.
  public void round() {
    gathering.catchUp();
    var trainings = records.trainings().newest(MOST_TRAININGS);
    var last = trainings.isEmpty() ? Instant.EPOCH : trainings.getFirst().begunAt();
    boolean rested = !clock.instant().isBefore(last.plus(pace.atMostEvery()));
    if (rested
        && running.get() == null
        && records.choices().waiting(learntUntil(trainings)) >= pace.after()) {
      train(TicketEvent.SYSTEM);
    }
  }

  /// Begins a training in the background.
  public Start train(String by) {
    gathering.catchUp();
    var begun = new Running(clock.instant(), by);
    var corrections =
        records.choices().lessons(MOST_LESSONS).stream()
            .map(kept -> new Correction(kept.words(), kept.chosen()))
            .toList();
    if (corrections.isEmpty()) {
      return Start.NOTHING_TO_LEARN;
    }
    if (!running.compareAndSet(null, begun)) {
      return Start.ALREADY_RUNNING;
    }
    long id = records.trainings().begin(begun.since(), by);
    var result = learning.retrain(corrections);
    if (result.isEmpty()) {
      running.set(null);
      return Start.ALREADY_RUNNING;
    }
    var _ = result.get().whenComplete((version, failure) -> ended(id, begun, version, failure));
    return Start.STARTED;
  }

  /// Goes back, or forward, to a version.
  ///
  /// @return whether there is such a version and it was accepted
  public boolean use(String version) {
    try {
      return learning.rollBack(version);
    } catch (IOException e) {
      throw new UncheckedIOException("version " + version + " can't be used", e);
    }
  }

  private void ended(long id, Running begun, Version version, Throwable failure) {
    try {
      if (failure == null) {
        succeeded(id, begun, version);
      } else {
        log.error("the training failed; the model in use stays", failure);
        records.trainings().end(id, Optional.empty(), "FAILED");
      }
    } finally {
      running.set(null);
    }
  }

  private void succeeded(long id, Running begun, Version version) {
    var figures =
        "%d corrections; right on %d kept back: %.4f before, %.4f after"
            .formatted(
                version.corrections(),
                version.after().keptBack(),
                version.before().accuracy(),
                version.after().accuracy());
    log.info(
        "training of version {} by {}: {}, {}",
        version.id(),
        begun.by(),
        version.verdict(),
        figures);
    records.trainings().end(id, Optional.of(version.id()), version.verdict().name());
    records
        .audit()
        .write(
            new Audit.Entry(
                clock.instant(),
                begun.by(),
                "",
                "training",
                version.verdict().name(),
                version.id(),
                figures));
  }

  /// Until when corrections have been learnt, or refused.
  private static Instant learntUntil(List<Trainings.Kept> trainings) {
    return trainings.stream()
        .filter(training -> training.version().isPresent())
        .findFirst()
        .map(Trainings.Kept::begunAt)
        .orElse(Instant.EPOCH);
  }
}
