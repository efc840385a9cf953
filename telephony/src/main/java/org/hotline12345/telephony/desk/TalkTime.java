package org.hotline12345.telephony.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.TrailStep;

/// How long a call's recording should be: from the answer to the end, holds and consultations with
/// their music included, but not while the citizen waited for an agent again. Pure.
final class TalkTime {
  private static final long TOLERANCE_MILLIS = 3000;
  private static final int TOLERANCE_SHARE = 50;

  private TalkTime() {}

  /// How much of the conversation is not in a recording of this length, 0 when nothing to speak of.
  static long missing(Contact contact, List<TrailStep> trail, long recordedMillis) {
    if (contact.answeredAt().isEmpty() || contact.endedAt().isEmpty()) {
      return 0;
    }
    long talked = talked(contact.answeredAt().get(), contact.endedAt().get(), trail).toMillis();
    long missing = talked - recordedMillis;
    return missing > TOLERANCE_MILLIS + talked / TOLERANCE_SHARE ? missing : 0;
  }

  /// When a call waited for another agent, what followed is not counted: its answer is not in the
  /// history.
  static Duration talked(Instant answered, Instant ended, List<TrailStep> trail) {
    Duration talked = Duration.ZERO;
    Optional<Instant> since = Optional.of(answered);
    for (TrailStep step : trail) {
      switch (step.kind()) {
        case LINE_LOST, QUEUED_AGAIN -> {
          talked = talked.plus(since.map(from -> between(from, step.at())).orElse(Duration.ZERO));
          since = Optional.empty();
        }
        case RESUMED, HELD, THREE_WAY, JOINED, HANDED_OVER, PASSED_ON ->
            since = Optional.of(since.orElse(step.at()));
        case DIALLED,
            CONSULTED,
            SENT,
            SENT_BACK,
            LEFT,
            KEPT,
            LISTENED,
            WHISPERED,
            BARGED,
            TAKEN_OVER -> {}
      }
    }
    return talked.plus(since.map(from -> between(from, ended)).orElse(Duration.ZERO));
  }

  private static Duration between(Instant from, Instant to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }
}
