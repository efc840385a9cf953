package org.hotline12345.knowledge.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hotline12345.knowledge.life.LifeEvent.Approved;
import org.hotline12345.knowledge.life.LifeEvent.Confirmed;
import org.hotline12345.knowledge.life.LifeEvent.Discarded;
import org.hotline12345.knowledge.life.LifeEvent.Rejected;
import org.hotline12345.knowledge.life.LifeEvent.Saved;
import org.hotline12345.knowledge.life.LifeEvent.Submitted;
import org.hotline12345.knowledge.life.LifeEvent.Withdrawn;
import org.hotline12345.knowledge.life.LifeStep.Because;
import org.hotline12345.knowledge.life.LifeStep.Moved;
import org.hotline12345.knowledge.life.LifeStep.Refused;

/// Where an article stands. A version in force stays in force while the next one is written and
/// reviewed; nobody reviews their own words (GB/T 44191-2024 asks for review before release).
///
/// @param latest number of the newest version, 0 before the first
public record Life(
    int latest,
    Optional<Working> working,
    Optional<InForce> inForce,
    Optional<Withdrawal> withdrawal) {
  public static final Life NEW = new Life(0, Optional.empty(), Optional.empty(), Optional.empty());

  /// The version that is being written.
  ///
  /// @param authors everybody who wrote on it
  /// @param remark what the last reviewer wanted otherwise
  public record Working(int version, Step step, List<String> authors, Optional<String> remark) {
    public Working {
      authors = List.copyOf(authors);
    }

    private Working at(Step next) {
      return new Working(version, next, authors, Optional.empty());
    }
  }

  public enum Step {
    DRAFT,
    IN_REVIEW
  }

  /// @param reviewDue day from which its owner has to look at it again
  public record InForce(int version, String reviewer, Instant since, LocalDate reviewDue) {}

  public record Withdrawal(String by, Instant at, String because) {}

  public LifeStep next(LifeEvent event, Instant now) {
    return switch (event) {
      case Saved saved -> saved(saved);
      case Submitted _ -> submitted();
      case Approved approved -> approved(approved, now);
      case Rejected rejected -> rejected(rejected);
      case Discarded _ -> discarded();
      case Confirmed confirmed -> confirmed(confirmed);
      case Withdrawn withdrawn -> withdrawn(withdrawn, now);
    };
  }

  private LifeStep saved(Saved event) {
    if (working.isPresent() && working.get().step() == Step.IN_REVIEW) {
      return new Refused(Because.IN_REVIEW);
    }
    int version = working.map(Working::version).orElse(latest + 1);
    var authors =
        Stream.concat(
                working.stream().flatMap(known -> known.authors().stream()), Stream.of(event.by()))
            .distinct()
            .toList();
    var remark = working.flatMap(Working::remark);
    return moved(version, Optional.of(new Working(version, Step.DRAFT, authors, remark)));
  }

  private LifeStep submitted() {
    return working
        .filter(known -> known.step() == Step.DRAFT)
        .map(known -> moved(latest, Optional.of(known.at(Step.IN_REVIEW))))
        .orElse(new Refused(Because.NO_DRAFT));
  }

  private LifeStep approved(Approved event, Instant now) {
    return reviewed(
        event.by(),
        known ->
            new Moved(
                new Life(
                    latest,
                    Optional.empty(),
                    Optional.of(new InForce(known.version(), event.by(), now, event.reviewDue())),
                    Optional.empty())));
  }

  private LifeStep rejected(Rejected event) {
    return reviewed(
        event.by(),
        known ->
            moved(
                latest,
                Optional.of(
                    new Working(
                        known.version(),
                        Step.DRAFT,
                        known.authors(),
                        Optional.of(event.because())))));
  }

  private LifeStep reviewed(String reviewer, Function<Working, LifeStep> verdict) {
    var known = working.filter(w -> w.step() == Step.IN_REVIEW);
    if (known.isEmpty()) {
      return new Refused(Because.NOTHING_TO_REVIEW);
    }
    return known.get().authors().contains(reviewer)
        ? new Refused(Because.OWN_WORDS)
        : verdict.apply(known.get());
  }

  private LifeStep discarded() {
    if (working.isEmpty()) {
      return new Refused(Because.NO_DRAFT);
    }
    return inForce.isEmpty() && withdrawal.isEmpty()
        ? new Refused(Because.NOTHING_ELSE)
        : moved(latest, Optional.empty());
  }

  private LifeStep confirmed(Confirmed event) {
    return inForce
        .<LifeStep>map(
            known ->
                new Moved(
                    new Life(
                        latest,
                        working,
                        Optional.of(
                            new InForce(
                                known.version(), event.by(), known.since(), event.reviewDue())),
                        Optional.empty())))
        .orElse(new Refused(Because.NOT_IN_FORCE));
  }

  private LifeStep withdrawn(Withdrawn event, Instant now) {
    return inForce.isEmpty()
        ? new Refused(Because.NOT_IN_FORCE)
        : new Moved(
            new Life(
                latest,
                working,
                Optional.empty(),
                Optional.of(new Withdrawal(event.by(), now, event.because()))));
  }

  private LifeStep moved(int newest, Optional<Working> next) {
    return new Moved(new Life(newest, next, inForce, withdrawal));
  }
}
