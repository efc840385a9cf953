package org.hotline12345.desktop.learning.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hotline12345.classifier.learning.Version;
import org.hotline12345.desktop.learning.Choices;
import org.hotline12345.desktop.learning.LearningDesk;
import org.hotline12345.desktop.learning.Trainings;

/// `Learning` of the API.
///
/// @param versions newest first; the last is the shipped model
/// @param days how often the first suggestion was right, in the last 30 days
/// @param lines the same by the line that was right, busiest first
/// @param waiting corrections that no training has seen; `after` so many one begins by itself
/// @param failedAt when the newest training began, if it failed
public record LearningView(
    List<OneVersion> versions,
    List<Choices.Day> days,
    List<Choices.OfLine> lines,
    List<Choices.Confusion> confusions,
    int waiting,
    int after,
    Optional<LearningDesk.Running> running,
    Optional<Instant> failedAt) {

  /// What is known of the shipped model is its name alone.
  ///
  /// @param usable one may go back, or forward, to it
  public record OneVersion(
      String id,
      Optional<Instant> at,
      Optional<String> by,
      int corrections,
      Optional<KeptBack> keptBack,
      boolean usable,
      boolean current) {}

  /// Shares of the texts kept back whose first suggestion is right, with what was known before and
  /// with what was learnt.
  public record KeptBack(int texts, double before, double after) {}

  static List<OneVersion> versions(LearningDesk.State state) {
    return Stream.concat(
            state.versions().stream().map(version -> of(version, state)),
            Stream.of(
                new OneVersion(
                    Version.SHIPPED,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    true,
                    state.current().equals(Version.SHIPPED))))
        .toList();
  }

  private static OneVersion of(Version version, LearningDesk.State state) {
    var by =
        state.trainings().stream()
            .filter(training -> training.version().equals(Optional.of(version.id())))
            .findFirst()
            .map(Trainings.Kept::actor);
    return new OneVersion(
        version.id(),
        Optional.of(Instant.parse(version.at())),
        by,
        version.corrections(),
        Optional.of(
            new KeptBack(
                version.after().keptBack(),
                version.before().accuracy(),
                version.after().accuracy())),
        version.verdict() == Version.Verdict.ACCEPTED,
        state.current().equals(version.id()));
  }
}
