package org.hotline12345.tickets.missed;

import java.time.Duration;
import java.time.Instant;
import org.hotline12345.tickets.missed.MissedState.Closed;
import org.hotline12345.tickets.missed.MissedState.Due;
import org.hotline12345.tickets.missed.MissedState.Trying;
import org.hotline12345.tickets.missed.MissedStep.Ignored;
import org.hotline12345.tickets.missed.MissedStep.MovedTo;
import org.hotline12345.tickets.outbound.OutboundResult;

/// The rules of a missed call's life. Pure.
public final class MissedLife {
  /// A call-back of which nobody reported anything for so long was lost with its process.
  private static final Duration LOST = Duration.ofMinutes(10);

  /// After a fault of ours.
  private static final Duration MENDING = Duration.ofMinutes(1);

  private MissedLife() {}

  /// @param arrivedAt the citizen's original arrival
  /// @param attempts call-backs made so far
  public static MissedStep next(
      MissedState state,
      MissedEvent event,
      Instant arrivedAt,
      int attempts,
      MissedRules rules,
      Instant now) {
    return switch (state) {
      case Closed _ -> new Ignored("the row is closed");
      case Due(Instant at) -> due(at, event, arrivedAt, attempts, rules, now);
      case Trying trying -> trying(trying, event, arrivedAt, attempts, rules, now);
    };
  }

  private static MissedStep due(
      Instant at,
      MissedEvent event,
      Instant arrivedAt,
      int attempts,
      MissedRules rules,
      Instant now) {
    return switch (event) {
      case MissedEvent.MissedAgain _ -> new Ignored("already waits for its call");
      case MissedEvent.Called(String contact) ->
          new MovedTo(new Trying(contact, now.plus(LOST)), attempts + 1);
      case MissedEvent.NotReached _ -> new Ignored("no call-back is under way");
      case MissedEvent.Served _ -> closed(Closing.CALLED_AGAIN, attempts, now);
      case MissedEvent.Declined _ -> closed(Closing.REFUSED, attempts, now);
      case MissedEvent.Aged _ ->
          rules.tooOld(arrivedAt, now)
              ? closed(Closing.TOO_OLD, attempts, now)
              : new Ignored("due at " + at);
    };
  }

  private static MissedStep trying(
      Trying trying,
      MissedEvent event,
      Instant arrivedAt,
      int attempts,
      MissedRules rules,
      Instant now) {
    return switch (event) {
      case MissedEvent.MissedAgain _, MissedEvent.Called _ -> new Ignored("is being called");
      case MissedEvent.NotReached(String contact, OutboundResult result) ->
          contact.equals(trying.contact())
              ? again(result, arrivedAt, attempts, rules, now)
              : new Ignored("an earlier call-back");
      case MissedEvent.Served(String contact) ->
          closed(
              contact.equals(trying.contact()) ? Closing.REACHED : Closing.CALLED_AGAIN,
              attempts,
              now);
      case MissedEvent.Declined _ -> closed(Closing.REFUSED, attempts, now);
      case MissedEvent.Aged _ ->
          now.isBefore(trying.until())
              ? new Ignored("is being called")
              : again(OutboundResult.LOST, arrivedAt, attempts, rules, now);
    };
  }

  private static MissedStep again(
      OutboundResult result, Instant arrivedAt, int attempts, MissedRules rules, Instant now) {
    if (result == OutboundResult.REFUSED) {
      return closed(Closing.REFUSED, attempts, now);
    }
    // What is our own fault costs the citizen no attempt.
    int counted = result.ours() ? attempts - 1 : attempts;
    if (counted >= rules.attempts()) {
      return closed(Closing.ATTEMPTS_USED_UP, counted, now);
    }
    if (rules.tooOld(arrivedAt, now)) {
      return closed(Closing.TOO_OLD, counted, now);
    }
    Instant at = result.ours() ? rules.hours().next(now.plus(MENDING)) : rules.next(counted, now);
    return new MovedTo(new Due(at), counted);
  }

  private static MovedTo closed(Closing why, int attempts, Instant now) {
    return new MovedTo(new Closed(why, now), attempts);
  }
}
