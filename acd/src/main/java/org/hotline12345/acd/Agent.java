package org.hotline12345.acd;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.AgentState.Busy;
import org.hotline12345.acd.AgentState.Paused;
import org.hotline12345.acd.AgentState.Ready;
import org.hotline12345.acd.AgentState.Reserved;
import org.hotline12345.acd.AgentState.SignedOut;
import org.hotline12345.acd.AgentState.WrapUp;

/// An agent at work, or one that was.
///
/// @param contacts the conversations the agent is in
/// @param wish what the agent asked for last; honoured as soon as the contacts allow
/// @param idleSince orders the longest idle: when the agent was last given, or refused, something
/// @param state what follows from all that
public record Agent(
    AgentId id,
    Map<String, Integer> skills,
    int chatCapacity,
    Map<ContactId, Medium> contacts,
    Wish wish,
    Optional<Reserved> offer,
    Optional<WrapUp> wrapUp,
    Instant idleSince,
    AgentState state) {

  public sealed interface Wish {
    record Work() implements Wish {}

    record Pause(Instant since, String reason, Optional<Instant> until) implements Wish {}

    record Leave(Instant since) implements Wish {}
  }

  public Agent {
    skills = Map.copyOf(skills);
    contacts = Map.copyOf(contacts);
  }

  static Agent unknown(AgentId id, Instant now) {
    return new Agent(
        id,
        Map.of(),
        1,
        Map.of(),
        new Wish.Leave(now),
        Optional.empty(),
        Optional.empty(),
        now,
        new SignedOut(now));
  }

  /// Ready for a contact of this medium, whatever its skills: a call needs the whole agent.
  public boolean canTake(Medium medium) {
    return state instanceof Ready && (medium == Medium.CHAT || contacts.isEmpty());
  }

  /// At work but occupied: worth waiting for.
  boolean returnsSoon(Medium medium) {
    return wish instanceof Wish.Work && !canTake(medium);
  }

  Agent with(Map<String, Integer> newSkills, int capacity) {
    return new Agent(id, newSkills, capacity, contacts, wish, offer, wrapUp, idleSince, state);
  }

  Agent wishing(Wish newWish) {
    return new Agent(id, skills, chatCapacity, contacts, newWish, offer, wrapUp, idleSince, state);
  }

  Agent offered(Optional<Reserved> newOffer) {
    return new Agent(id, skills, chatCapacity, contacts, wish, newOffer, wrapUp, idleSince, state);
  }

  Agent wrappingUp(Optional<WrapUp> newWrapUp) {
    return new Agent(id, skills, chatCapacity, contacts, wish, offer, newWrapUp, idleSince, state);
  }

  Agent idleFrom(Instant now) {
    return new Agent(id, skills, chatCapacity, contacts, wish, offer, wrapUp, now, state);
  }

  Agent joined(ContactId contact, Medium medium) {
    Map<ContactId, Medium> more = new HashMap<>(contacts);
    more.put(contact, medium);
    return new Agent(
        id, skills, chatCapacity, more, wish, offer, Optional.empty(), idleSince, state);
  }

  Agent left(ContactId contact) {
    Map<ContactId, Medium> fewer = new HashMap<>(contacts);
    fewer.remove(contact);
    return new Agent(id, skills, chatCapacity, fewer, wish, offer, wrapUp, idleSince, state);
  }

  /// The same agent with the state that follows from everything else.
  Agent settled(Instant now) {
    AgentState next;
    if (offer.isPresent()) {
      next = offer.get();
    } else if (full() || (wish instanceof Wish.Leave && !contacts.isEmpty())) {
      next = state instanceof Busy ? state : new Busy(now);
    } else {
      next =
          switch (wish) {
            case Wish.Leave leave -> new SignedOut(leave.since());
            case Wish.Pause pause -> new Paused(pause.since(), pause.reason(), pause.until());
            case Wish.Work work -> wrapUp.isPresent() ? wrapUp.get() : new Ready(idleSince);
          };
    }
    return new Agent(id, skills, chatCapacity, contacts, wish, offer, wrapUp, idleSince, next);
  }

  private boolean full() {
    return contacts.containsValue(Medium.CALL)
        || (!contacts.isEmpty() && contacts.size() >= chatCapacity);
  }
}
