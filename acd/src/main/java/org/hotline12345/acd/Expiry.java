package org.hotline12345.acd;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.AcdEvent.Refusal;
import org.hotline12345.acd.AcdState.Deadline;
import org.hotline12345.acd.Conversation.Offered;
import org.hotline12345.acd.Conversation.Talking;
import org.hotline12345.acd.Conversation.Waiting;

/// What falls due as time passes: offers, wrap-ups, and what binds a waiting contact.
final class Expiry {
  private final Turn turn;
  private final Instant now;

  Expiry(Turn turn) {
    this.turn = turn;
    this.now = turn.now;
  }

  Optional<String> tick() {
    Optional<Deadline> due = due();
    while (due.isPresent()) {
      turn.deadlines = turn.deadlines.remove(due.get());
      expire(due.get());
      due = due();
    }
    return Optional.empty();
  }

  private Optional<Deadline> due() {
    return turn.deadlines.first().filter(deadline -> !deadline.at().isAfter(now));
  }

  private void expire(Deadline due) {
    switch (due.kind()) {
      case WRAP_UP -> endWrapUp(turn.agents.get(new AgentId(due.id())).orElseThrow());
      case FORGET -> {
        turn.ended = turn.ended.remove(new ContactId(due.id()));
        turn.diverted = turn.diverted.remove(new ContactId(due.id()));
      }
      case PAUSE -> overdue(turn.agents.get(new AgentId(due.id())).orElseThrow());
      case OFFER, HOLD, RELAX, PATIENCE ->
          turn.contacts
              .get(new ContactId(due.id()))
              .ifPresent(conversation -> expire(due, conversation));
    }
  }

  private void relax(Conversation conversation, Waiting waiting) {
    Map<String, Integer> needs = turn.binding(conversation.request());
    if (needs.equals(waiting.needs())) {
      turn.watch(conversation.request(), waiting);
    } else {
      turn.requeue(conversation, new Waiting(waiting.heldFor(), needs, waiting.refusedBy()));
    }
  }

  private void overdue(Agent agent) {
    if (agent.wish() instanceof Agent.Wish.Pause pause
        && agent.state() instanceof AgentState.Paused) {
      pause
          .until()
          .filter(until -> !until.isAfter(now))
          .ifPresent(
              until -> turn.decide(new Decision.PauseOverdue(agent.id(), pause.reason(), until)));
    }
  }

  private void endWrapUp(Agent agent) {
    if (agent.wrapUp().filter(wrapUp -> !wrapUp.until().isAfter(now)).isPresent()) {
      turn.put(agent.wrappingUp(Optional.empty()).idleFrom(now));
    }
  }

  private void expire(Deadline due, Conversation conversation) {
    switch (conversation.phase()) {
      case Offered offered -> {
        if (due.kind() == Deadline.Kind.OFFER && !offered.expiresAt().isAfter(now)) {
          new ContactMoves(turn).fail(conversation, offered.agent(), Refusal.UNANSWERED);
        }
      }
      case Waiting waiting -> {
        if (due.kind() == Deadline.Kind.HOLD && waiting.heldFor().isPresent()) {
          turn.release(conversation);
        } else if (due.kind() == Deadline.Kind.PATIENCE) {
          new Diversion(turn).lostPatience(conversation);
        } else if (due.kind() == Deadline.Kind.RELAX) {
          relax(conversation, waiting);
        }
      }
      case Talking talking -> {}
    }
  }
}
