package org.hotline12345.acd;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AcdEvent.Refusal;
import org.hotline12345.acd.AcdState.Deadline;
import org.hotline12345.acd.AgentState.WrapUp;
import org.hotline12345.acd.Conversation.Offered;
import org.hotline12345.acd.Conversation.Talking;
import org.hotline12345.acd.Conversation.Waiting;

/// What happens to contacts: they wait, are offered, talk and end. Each method answers why it
/// changed nothing, if it did not.
final class ContactMoves {
  private final Turn turn;
  private final Instant now;
  private final AcdRules rules;

  ContactMoves(Turn turn) {
    this.turn = turn;
    this.now = turn.now;
    this.rules = turn.rules;
  }

  Optional<String> arrive(Request request) {
    ContactId id = request.contact();
    if (turn.ended.contains(id)) {
      return Optional.of("has ended");
    }
    Optional<Conversation> known = turn.contacts.get(id);
    if (known.isPresent()) {
      if (known.get().phase() instanceof Waiting waiting
          && !known.get().request().equals(request)) {
        turn.dequeue(known.get());
        enter(request, waiting.refusedBy());
        return Optional.empty();
      }
      return Optional.of("is already " + known.get().phase().getClass().getSimpleName());
    }
    Optional<QueueRules.Hours> closed = new Diversion(turn).closed(request);
    if (closed.isPresent()) {
      new Diversion(turn).outOfHours(request, closed.get());
    } else {
      enter(request, Set.of());
      turn.arrived.add(id);
    }
    return Optional.empty();
  }

  private void enter(Request request, Set<AgentId> refusedBy) {
    Instant heldUntil = request.arrivedAt().plus(rules.preferredFor());
    Conversation conversation =
        new Conversation(request, new Waiting(Optional.empty(), turn.binding(request), refusedBy));
    Optional<AgentId> heldFor =
        request
            .preferred()
            .filter(agent -> heldUntil.isAfter(now) && !refusedBy.contains(agent))
            .flatMap(turn.agents::get)
            .filter(agent -> agent.returnsSoon(request.medium()) && conversation.suits(agent))
            .map(Agent::id);
    turn.enqueue(request, new Waiting(heldFor, conversation.waiting().needs(), refusedBy));
    if (heldFor.isPresent()) {
      turn.deadline(heldUntil, Deadline.Kind.HOLD, request.contact().value());
    }
    new Diversion(turn).patience(request);
  }

  Optional<String> adopt(Request request, AgentId id) {
    ContactId contact = request.contact();
    if (turn.ended.contains(contact)) {
      return Optional.of("has ended");
    }
    Optional<Conversation> known = turn.contacts.get(contact);
    if (known.isPresent()) {
      Conversation conversation = known.get();
      switch (conversation.phase()) {
        case Waiting waiting -> turn.dequeue(conversation);
        case Offered offered -> {
          if (offered.agent().equals(id)) {
            return accept(contact, id);
          }
          turn.withdraw(contact, offered.agent(), "已由其他坐席接听");
          Agent other = turn.agents.get(offered.agent()).orElseThrow();
          turn.put(other.offered(Optional.empty()));
        }
        case Talking talking -> {
          if (talking.agent().equals(id)) {
            return Optional.of("is already talking to this agent");
          }
          leave(talking.agent(), conversation);
        }
      }
    }
    Agent agent = turn.agents.get(id).orElseGet(() -> Agent.unknown(id, now));
    agent.offer().ifPresent(offer -> turn.withdraw(offer.contact(), id, "坐席已在通话"));
    connect(request, agent.offered(Optional.empty()));
    agent.offer().flatMap(offer -> turn.contacts.get(offer.contact())).ifPresent(turn::giveBack);
    return Optional.empty();
  }

  /// Waits again; not kept for the agent who did not stay.
  Optional<String> comeBack(Request request) {
    ContactId id = request.contact();
    if (turn.ended.contains(id)) {
      return Optional.of("has ended");
    }
    Optional<Conversation> known = turn.contacts.get(id);
    if (known.isPresent() && known.get().phase() instanceof Talking talking) {
      turn.contacts = turn.contacts.remove(id);
      leave(talking.agent(), known.get());
      enter(request, Set.of(talking.agent()));
      return Optional.empty();
    }
    return arrive(request);
  }

  Optional<String> accept(ContactId contact, AgentId id) {
    Optional<Conversation> offered = offeredTo(contact, id);
    if (offered.isEmpty()) {
      return Optional.of("no such offer is live");
    }
    Agent agent = turn.agents.get(id).orElseThrow();
    connect(offered.get().request(), agent.offered(Optional.empty()));
    return Optional.empty();
  }

  private void connect(Request request, Agent agent) {
    turn.contacts =
        turn.contacts.put(
            request.contact(), new Conversation(request, new Talking(agent.id(), now)));
    turn.decide(new Decision.Connected(request.contact(), agent.id()));
    turn.put(agent.joined(request.contact(), request.medium()).idleFrom(now));
  }

  private Optional<Conversation> offeredTo(ContactId contact, AgentId agent) {
    return turn.contacts
        .get(contact)
        .filter(known -> known.phase() instanceof Offered offered && offered.agent().equals(agent));
  }

  Optional<String> refuse(ContactId contact, AgentId id, Refusal why) {
    Optional<Conversation> offered = offeredTo(contact, id);
    if (offered.isEmpty()) {
      return Optional.of("no such offer is live");
    }
    fail(offered.get(), id, why);
    return Optional.empty();
  }

  void fail(Conversation conversation, AgentId id, Refusal why) {
    Agent agent = turn.agents.get(id).orElseThrow().offered(Optional.empty()).idleFrom(now);
    switch (why) {
      case REFUSED -> {
        turn.withdraw(conversation.id(), id, "坐席拒接");
        turn.put(agent);
      }
      case UNANSWERED, UNREACHABLE -> {
        turn.withdraw(conversation.id(), id, why == Refusal.UNANSWERED ? "无人应答" : "话机不可达");
        turn.put(agent.wishing(missed(agent)).wrappingUp(Optional.empty()));
      }
    }
    turn.giveBack(conversation, id);
  }

  private Agent.Wish missed(Agent agent) {
    return agent.wish() instanceof Agent.Wish.Leave
        ? agent.wish()
        : turn.pause(agent.id(), rules.pauses().missed());
  }

  Optional<String> end(ContactId contact) {
    Optional<Conversation> known = turn.contacts.get(contact);
    if (turn.ended.contains(contact)) {
      return Optional.of("has ended already");
    }
    // An end may overtake its beginning; remembered, so that the late beginning makes no ghost.
    turn.ended = turn.ended.put(contact, now);
    turn.deadline(now.plus(rules.remember()), Deadline.Kind.FORGET, contact.value());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Conversation conversation = known.get();
    turn.contacts = turn.contacts.remove(contact);
    switch (conversation.phase()) {
      case Waiting waiting -> turn.dequeue(conversation);
      case Offered offered -> {
        turn.withdraw(contact, offered.agent(), "诉求人已挂断");
        Agent agent = turn.agents.get(offered.agent()).orElseThrow();
        turn.put(agent.offered(Optional.empty()));
      }
      case Talking talking -> leave(talking.agent(), conversation);
    }
    return Optional.empty();
  }

  private void leave(AgentId id, Conversation conversation) {
    Medium medium = conversation.request().medium();
    Agent agent = turn.agents.get(id).orElseThrow().left(conversation.id()).idleFrom(now);
    boolean free = agent.contacts().isEmpty();
    Duration wrapUp = rules.queue(conversation.request().queue()).wrapUp(medium);
    if (free && agent.wish() instanceof Agent.Wish.Work && !wrapUp.isZero()) {
      Instant until = now.plus(wrapUp);
      turn.deadline(until, Deadline.Kind.WRAP_UP, id.value());
      agent = agent.wrappingUp(Optional.of(new WrapUp(now, until)));
    } else if (free && agent.wish() instanceof Agent.Wish.Pause pause) {
      agent = agent.wishing(turn.pause(id, pause.reason()));
    }
    turn.put(agent);
  }
}
