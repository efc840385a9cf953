package org.hotline12345.acd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hotline12345.acd.AcdState.Deadline;
import org.hotline12345.acd.AcdState.Lane;
import org.hotline12345.acd.AgentState.Ready;
import org.hotline12345.acd.AgentState.Reserved;
import org.hotline12345.acd.Conversation.Offered;
import org.hotline12345.acd.Conversation.Waiting;

/// A state being changed by one event: keeps the indexes in step and collects the decisions.
/// Confined to one call of [Routing#next].
final class Turn {
  Tree<ContactId, Conversation> contacts;
  Tree<AgentId, Agent> agents;
  Tree<Place, Conversation> queue;
  Tree<Lane, Tree<Place, Conversation>> lanes;
  Tree<AgentId, Tree<Place, Conversation>> held;
  Tree<IdleKey, AgentId> free;
  Tree<IdleKey, AgentId> spare;
  Tree<Deadline, Deadline> deadlines;
  Tree<ContactId, Instant> ended;
  Tree<ContactId, Instant> diverted;
  Tree<String, Integer> lengths;

  final Instant now;
  final AcdRules rules;
  final List<Decision> decisions = new ArrayList<>();

  /// What may find a partner now; looked at once the event is applied.
  final Set<Place> touchedContacts = new TreeSet<>();

  final Set<IdleKey> touchedAgents = new TreeSet<>();

  /// Contacts that came with this event; only they may find the queue full.
  final Set<ContactId> arrived = new TreeSet<>();

  /// Calls that waited before this event and no longer do: chats behind them may go ahead.
  final List<Conversation> callsGone = new ArrayList<>();

  Turn(AcdState from, Instant now, AcdRules rules) {
    contacts = from.contacts;
    agents = from.agents;
    queue = from.queue;
    lanes = from.lanes;
    held = from.held;
    free = from.free;
    spare = from.spare;
    deadlines = from.deadlines;
    ended = from.ended;
    diverted = from.diverted;
    lengths = from.lengths;
    this.now = now;
    this.rules = rules;
  }

  void decide(Decision decision) {
    decisions.add(decision);
  }

  Place place(Conversation conversation) {
    return Place.of(conversation.request(), rules.priorities().stepIsWorth());
  }

  void deadline(Instant at, Deadline.Kind kind, String id) {
    Deadline deadline = new Deadline(at, kind, id);
    deadlines = deadlines.put(deadline, deadline);
  }

  /// As it was written down, without deciding anything.
  void restore(Conversation conversation) {
    if (conversation.phase() instanceof Waiting waiting) {
      enqueue(conversation.request(), waiting);
    } else {
      contacts = contacts.put(conversation.id(), conversation);
    }
  }

  void restore(Agent agent) {
    agents = agents.put(agent.id(), agent);
    if (agent.state() instanceof Ready) {
      index(agent);
    }
  }

  private IdleKey index(Agent agent) {
    IdleKey key = IdleKey.of(agent);
    if (agent.contacts().isEmpty()) {
      free = free.put(key, agent.id());
    } else {
      spare = spare.put(key, agent.id());
    }
    return key;
  }

  /// Stores the agent with the state that follows, and tells if that is a new one.
  void put(Agent changed) {
    Optional<Agent> before = agents.get(changed.id());
    Agent agent = changed.settled(now);
    before.ifPresent(this::unindex);
    agents = agents.put(agent.id(), agent);
    if (agent.state() instanceof Ready) {
      touchedAgents.add(index(agent));
    }
    if (before.isEmpty() || !before.get().state().equals(agent.state())) {
      decide(new Decision.AgentChanged(agent.id(), agent.state()));
    }
    if (!(agent.wish() instanceof Agent.Wish.Work)) {
      releaseHeld(agent.id());
    }
  }

  private void unindex(Agent agent) {
    IdleKey key = IdleKey.of(agent);
    free = free.remove(key);
    spare = spare.remove(key);
    touchedAgents.remove(key);
  }

  private void releaseHeld(AgentId agent) {
    held.get(agent).ifPresent(all -> all.values().forEach(this::release));
  }

  /// Nobody in particular any more.
  void release(Conversation conversation) {
    Waiting waiting = conversation.waiting();
    requeue(conversation, new Waiting(Optional.empty(), waiting.needs(), waiting.refusedBy()));
  }

  void requeue(Conversation conversation, Waiting waiting) {
    dequeue(conversation);
    enqueue(conversation.request(), waiting);
  }

  void enqueue(Request request, Waiting waiting) {
    Conversation conversation = new Conversation(request, waiting);
    Place place = place(conversation);
    contacts = contacts.put(request.contact(), conversation);
    queue = queue.put(place, conversation);
    if (waiting.heldFor().isPresent()) {
      AgentId agent = waiting.heldFor().get();
      held = held.put(agent, held.get(agent).orElse(Tree.empty()).put(place, conversation));
    } else {
      Lane lane = Lane.of(conversation, waiting);
      lanes = lanes.put(lane, lanes.get(lane).orElse(Tree.empty()).put(place, conversation));
    }
    watch(request, waiting);
    count(request, 1);
    touchedContacts.add(place);
  }

  /// Remembers when something next binds less.
  void watch(Request request, Waiting waiting) {
    if (!waiting.needs().isEmpty()) {
      rules
          .skills()
          .nextChange(waiting.needs(), age(request))
          .map(request.arrivedAt()::plus)
          .ifPresent(at -> deadline(at, Deadline.Kind.RELAX, request.contact().value()));
    }
  }

  void dequeue(Conversation conversation) {
    Place place = place(conversation);
    Waiting waiting = conversation.waiting();
    queue = queue.remove(place);
    touchedContacts.remove(place);
    if (waiting.heldFor().isPresent()) {
      AgentId agent = waiting.heldFor().get();
      Tree<Place, Conversation> rest = held.get(agent).orElse(Tree.empty()).remove(place);
      held = rest.isEmpty() ? held.remove(agent) : held.put(agent, rest);
    } else {
      Lane lane = Lane.of(conversation, waiting);
      Tree<Place, Conversation> rest = lanes.get(lane).orElse(Tree.empty()).remove(place);
      lanes = rest.isEmpty() ? lanes.remove(lane) : lanes.put(lane, rest);
    }
    count(conversation.request(), -1);
    if (conversation.request().medium() == Medium.CALL) {
      callsGone.add(conversation);
    }
  }

  void offer(Conversation conversation, Agent agent, String reason) {
    Instant expiresAt = now.plus(rules.ringing().of(conversation.request().medium()));
    dequeue(conversation);
    ContactId contact = conversation.id();
    contacts =
        contacts.put(
            contact,
            new Conversation(
                conversation.request(),
                new Offered(agent.id(), expiresAt, conversation.waiting())));
    deadline(expiresAt, Deadline.Kind.OFFER, contact.value());
    decide(new Decision.Offered(conversation.request(), agent.id(), expiresAt, reason));
    put(agent.offered(Optional.of(new Reserved(now, contact, expiresAt))));
  }

  void withdraw(ContactId contact, AgentId agent, String reason) {
    decide(new Decision.Withdrawn(contact, agent, reason));
  }

  /// Puts an offered contact back at its old place; never kept for one agent a second time.
  void giveBack(Conversation conversation) {
    giveBack(conversation, conversation.waiting().refusedBy());
  }

  void giveBack(Conversation conversation, AgentId refuser) {
    Set<AgentId> refusedBy = new HashSet<>(conversation.waiting().refusedBy());
    refusedBy.add(refuser);
    giveBack(conversation, refusedBy);
  }

  private void giveBack(Conversation conversation, Set<AgentId> refusedBy) {
    enqueue(
        conversation.request(),
        new Waiting(Optional.empty(), binding(conversation.request()), refusedBy));
    new Diversion(this).patience(conversation.request());
  }

  /// What still binds of what it needs.
  Map<String, Integer> binding(Request request) {
    return request.needs().isEmpty()
        ? request.needs()
        : rules.skills().binding(request.needs(), age(request));
  }

  private Duration age(Request request) {
    return Duration.between(request.arrivedAt(), now);
  }

  /// The wish for a pause that begins now, and its limit watched.
  Agent.Wish.Pause pause(AgentId agent, String reason) {
    Optional<Instant> until =
        Optional.ofNullable(rules.pauses().limits().get(reason))
            .flatMap(AcdRules.PauseLimit::longest)
            .map(now::plus);
    until.ifPresent(at -> deadline(at, Deadline.Kind.PAUSE, agent.value()));
    return new Agent.Wish.Pause(now, reason, until);
  }

  private void count(Request request, int more) {
    if (request.medium() == Medium.CALL) {
      int length = lengths.get(request.queue()).orElse(0) + more;
      lengths =
          length == 0 ? lengths.remove(request.queue()) : lengths.put(request.queue(), length);
    }
  }

  /// Orders agents with fewer open chats first, then the longest idle.
  record IdleKey(int chats, Instant since, AgentId agent) implements Comparable<IdleKey> {
    static IdleKey of(Agent agent) {
      return new IdleKey(agent.contacts().size(), agent.idleSince(), agent.id());
    }

    @Override
    public int compareTo(IdleKey other) {
      int byChats = Integer.compare(chats, other.chats);
      int byTime = byChats != 0 ? byChats : since.compareTo(other.since);
      return byTime != 0 ? byTime : agent.compareTo(other.agent);
    }
  }
}
