package org.hotline12345.acd;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.acd.AcdState.Deadline;
import org.hotline12345.acd.QueueRules.Hours;

/// Sends calls a way out that would wait too long. A call is sent away at most once, and never when
/// words of danger were heard: then it waits, whatever the limits.
final class Diversion {
  private final Turn turn;

  Diversion(Turn turn) {
    this.turn = turn;
  }

  private boolean mayLeave(Request request) {
    return request.medium() == Medium.CALL
        && !request.urgent()
        && !turn.diverted.contains(request.contact());
  }

  /// The hours that keep the call out now.
  Optional<Hours> closed(Request request) {
    return turn.rules
        .queue(request.queue())
        .hours()
        .filter(hours -> mayLeave(request) && !hours.open(turn.now));
  }

  void outOfHours(Request request, Hours hours) {
    leave(request, hours.wayOut(), "非服务时间");
  }

  /// Remembers when the call will have waited too long.
  void patience(Request request) {
    turn.rules
        .queue(request.queue())
        .tooLong()
        .filter(limit -> mayLeave(request))
        .ifPresent(
            limit -> {
              Instant at = request.arrivedAt().plus(limit.after());
              turn.deadline(at, Deadline.Kind.PATIENCE, request.contact().value());
            });
  }

  void lostPatience(Conversation waiting) {
    turn.rules
        .queue(waiting.request().queue())
        .tooLong()
        .filter(limit -> mayLeave(waiting.request()))
        .filter(limit -> !waiting.request().arrivedAt().plus(limit.after()).isAfter(turn.now))
        .ifPresent(limit -> takeOut(waiting, limit.wayOut(), "等候超过最长时间"));
  }

  /// After everybody who can be served is: whoever came now and finds too many waiting.
  ///
  /// @return whether somebody left
  boolean overflow() {
    boolean left = false;
    for (ContactId contact : turn.arrived) {
      Optional<Conversation> waiting =
          turn.contacts
              .get(contact)
              .filter(known -> known.phase() instanceof Conversation.Waiting)
              .filter(known -> mayLeave(known.request()));
      if (waiting.isPresent()) {
        String queue = waiting.get().request().queue();
        Optional<QueueRules.Full> limit = turn.rules.queue(queue).full();
        if (limit.isPresent() && turn.lengths.get(queue).orElse(0) > limit.get().most()) {
          takeOut(waiting.get(), limit.get().wayOut(), "排队人数已满");
          left = true;
        }
      }
    }
    turn.arrived.clear();
    return left;
  }

  private void takeOut(Conversation waiting, WayOut wayOut, String reason) {
    turn.dequeue(waiting);
    turn.contacts = turn.contacts.remove(waiting.id());
    leave(waiting.request(), wayOut, reason);
  }

  private void leave(Request request, WayOut wayOut, String reason) {
    turn.diverted = turn.diverted.put(request.contact(), turn.now);
    turn.decide(new Decision.Diverted(request, wayOut, reason));
  }
}
