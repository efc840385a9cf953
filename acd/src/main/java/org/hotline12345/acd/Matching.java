package org.hotline12345.acd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;

/// Brings waiting contacts and ready agents together: the contact by its place, the agent by skill
/// level, then fewest chats, then longest idle. Whoever refused a contact is asked again only when
/// nobody else can take it and the agent has nothing else to do.
///
/// An agent with open chats gets no call, and no chat either while a call it could take stands
/// before that chat: else a steady stream of chats would keep every agent from ever taking calls.
final class Matching {
  private final Turn turn;

  Matching(Turn turn) {
    this.turn = turn;
  }

  /// Makes every offer that the touched contacts and agents allow.
  void settle() {
    touchAgentsFreedOfCalls();
    pass(true);
    pass(false);
  }

  /// An agent with open chats may go on to the next chat once no call stands before it.
  private List<AgentId> touchAgentsFreedOfCalls() {
    List<AgentId> freed = new ArrayList<>();
    if (!turn.callsGone.isEmpty() && !turn.spare.isEmpty() && chatWaits()) {
      turn.spare.forEach(
          (key, id) -> {
            Agent agent = turn.agents.get(id).orElseThrow();
            if (turn.callsGone.stream().anyMatch(call -> call.suits(agent))) {
              turn.touchedAgents.add(key);
              freed.add(id);
            }
          });
    }
    turn.callsGone.clear();
    return freed;
  }

  private boolean chatWaits() {
    return turn.queue.first(waits -> waits.request().medium() == Medium.CHAT).isPresent();
  }

  private void pass(boolean strict) {
    PriorityQueue<Candidate> candidates =
        new PriorityQueue<>(Comparator.comparing(Candidate::place));
    turn.touchedContacts.forEach(place -> candidates.add(new Candidate(place, Optional.empty())));
    for (Turn.IdleKey key : turn.touchedAgents) {
      pick(key.agent(), strict).ifPresent(candidates::add);
    }
    while (!candidates.isEmpty()) {
      Candidate next = candidates.remove();
      turn.queue.get(next.place()).ifPresent(contact -> offer(contact, strict));
      for (AgentId freed : touchAgentsFreedOfCalls()) {
        pick(freed, strict).ifPresent(candidates::add);
      }
      next.agent().flatMap(agent -> pick(agent, strict)).ifPresent(candidates::add);
    }
  }

  private void offer(Conversation contact, boolean strict) {
    best(contact, strict).ifPresent(choice -> turn.offer(contact, choice.agent(), choice.reason()));
  }

  /// The first contact that this agent can take, if it is still ready.
  private Optional<Candidate> pick(AgentId id, boolean strict) {
    Agent agent = turn.agents.get(id).orElseThrow();
    if (!agent.canTake(Medium.CHAT)) {
      return Optional.empty();
    }
    Optional<Place> chat = first(agent, Medium.CHAT, strict);
    Optional<Place> found;
    if (agent.canTake(Medium.CALL)) {
      Optional<Place> call = first(agent, Medium.CALL, strict);
      found = earlier(call, chat);
    } else {
      found = chat.filter(place -> !callWaitsBefore(place, agent));
    }
    return found.map(place -> new Candidate(place, Optional.of(id)));
  }

  private boolean callWaitsBefore(Place place, Agent agent) {
    return first(agent, Medium.CALL, true).filter(call -> call.compareTo(place) < 0).isPresent();
  }

  private Optional<Place> first(Agent agent, Medium medium, boolean strict) {
    Optional<Place>[] found = newSlot();
    turn.lanes.forEach(
        (lane, waiting) -> {
          if (lane.medium() == medium && waiting.first().orElseThrow().suits(agent)) {
            found[0] = earlier(found[0], firstOf(waiting, agent, medium, strict));
          }
        });
    turn.held
        .get(agent.id())
        .ifPresent(
            waiting -> found[0] = earlier(found[0], firstOf(waiting, agent, medium, strict)));
    return found[0];
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a one-place array of a generic type
  private static Optional<Place>[] newSlot() {
    return new Optional[] {Optional.empty()};
  }

  private Optional<Place> firstOf(
      Tree<Place, Conversation> waiting, Agent agent, Medium medium, boolean strict) {
    return waiting
        .first(
            contact ->
                contact.request().medium() == medium
                    && contact.suits(agent)
                    && !(strict && contact.refusedBy(agent)))
        .map(turn::place);
  }

  private static Optional<Place> earlier(Optional<Place> one, Optional<Place> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return one.get().compareTo(other.get()) <= 0 ? one : other;
  }

  /// The agent who should take this contact now.
  private Optional<Choice> best(Conversation contact, boolean strict) {
    Optional<Agent> preferred =
        contact
            .request()
            .preferred()
            .flatMap(turn.agents::get)
            .filter(agent -> fits(agent, contact, true));
    if (preferred.isPresent()) {
      return Optional.of(new Choice(preferred.get(), 0, "上次服务的坐席"));
    }
    Choice[] best = new Choice[1];
    look(turn.free, contact, strict, best);
    if (contact.request().medium() == Medium.CHAT
        && !(best[0] != null && best[0].distance() <= 0)) {
      look(turn.spare, contact, strict, best);
    }
    return Optional.ofNullable(best[0]);
  }

  /// Looks through the agents, longest idle first, and stops at the first perfect one.
  private void look(
      Tree<Turn.IdleKey, AgentId> ready, Conversation contact, boolean strict, Choice[] best) {
    ready.first(
        id -> {
          Agent agent = turn.agents.get(id).orElseThrow();
          int distance = contact.distance(agent.skills());
          if ((best[0] == null || distance < best[0].distance()) && fits(agent, contact, strict)) {
            best[0] = new Choice(agent, distance, reason(contact, distance));
          }
          return best[0] != null && best[0].distance() <= 0;
        });
  }

  private boolean fits(Agent agent, Conversation contact, boolean strict) {
    return agent.canTake(contact.request().medium())
        && contact.suits(agent)
        && !(strict && contact.refusedBy(agent))
        && (agent.contacts().isEmpty() || !callWaitsBefore(turn.place(contact), agent));
  }

  private static String reason(Conversation contact, int distance) {
    if (contact.request().needs().isEmpty()) {
      return "空闲最久";
    }
    String skills = String.join("、", new TreeSet<>(contact.request().needs().keySet()));
    if (distance >= Conversation.LACKING) {
      return "等候已久，放宽技能要求（" + skills + "），空闲最久";
    }
    return "技能最匹配（" + skills + "），空闲最久";
  }

  private record Candidate(Place place, Optional<AgentId> agent) {}

  private record Choice(Agent agent, int distance, String reason) {}
}
