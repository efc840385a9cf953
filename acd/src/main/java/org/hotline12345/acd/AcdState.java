package org.hotline12345.acd;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hotline12345.acd.Conversation.Waiting;

/// Everything the ACD knows at one moment. Immutable; changed by [Routing#next] alone.
public final class AcdState {
  final Tree<ContactId, Conversation> contacts;
  final Tree<AgentId, Agent> agents;

  /// Every waiting contact, in order.
  final Tree<Place, Conversation> queue;

  /// The waiting contacts that anybody may take, by what they need: an agent looks at the first of
  /// each lane it can serve instead of at the whole queue.
  final Tree<Lane, Tree<Place, Conversation>> lanes;

  /// The waiting contacts kept for their preferred agent.
  final Tree<AgentId, Tree<Place, Conversation>> held;

  /// Ready agents without and with open chats, longest idle first.
  final Tree<Turn.IdleKey, AgentId> free;

  final Tree<Turn.IdleKey, AgentId> spare;
  final Tree<Deadline, Deadline> deadlines;
  final Tree<ContactId, Instant> ended;

  /// Contacts that were sent a way out, until some time after their end.
  final Tree<ContactId, Instant> diverted;

  /// How many calls wait in each queue.
  final Tree<String, Integer> lengths;

  private AcdState() {
    contacts = Tree.empty();
    agents = Tree.empty();
    queue = Tree.empty();
    lanes = Tree.empty();
    held = Tree.empty();
    free = Tree.empty();
    spare = Tree.empty();
    deadlines = Tree.empty();
    ended = Tree.empty();
    diverted = Tree.empty();
    lengths = Tree.empty();
  }

  AcdState(Turn turn) {
    contacts = turn.contacts;
    agents = turn.agents;
    queue = turn.queue;
    lanes = turn.lanes;
    held = turn.held;
    free = turn.free;
    spare = turn.spare;
    deadlines = turn.deadlines;
    ended = turn.ended;
    diverted = turn.diverted;
    lengths = turn.lengths;
  }

  public static AcdState empty() {
    return new AcdState();
  }

  /// Waiting contacts in the order in which they will be served, those being offered left out.
  public List<Request> waiting() {
    return queue.values().stream().map(Conversation::request).toList();
  }

  public int waitingCount() {
    return queue.size();
  }

  public List<Agent> agents() {
    return agents.values();
  }

  public Optional<Agent> agent(AgentId id) {
    return agents.get(id);
  }

  public Optional<Conversation> contact(ContactId id) {
    return contacts.get(id);
  }

  /// All live contacts: waiting, offered and talking.
  public List<Conversation> contacts() {
    return contacts.values();
  }

  boolean due(Instant now) {
    return deadlines.first().filter(deadline -> !deadline.at().isAfter(now)).isPresent();
  }

  /// What a contact needs of an agent; contacts that need the same wait in the same lane.
  record Lane(Medium medium, String skills) implements Comparable<Lane> {
    static Lane of(Conversation conversation, Waiting waiting) {
      return new Lane(
          conversation.request().medium(),
          waiting.needs().isEmpty() ? "" : new TreeMap<>(waiting.needs()).toString());
    }

    @Override
    public int compareTo(Lane other) {
      int byMedium = medium.compareTo(other.medium);
      return byMedium != 0 ? byMedium : skills.compareTo(other.skills);
    }
  }

  /// Something that falls due. One that no longer applies when its time comes is passed over.
  record Deadline(Instant at, Kind kind, String id) implements Comparable<Deadline> {
    enum Kind {
      OFFER,
      WRAP_UP,
      HOLD,
      RELAX,
      PATIENCE,
      PAUSE,
      FORGET
    }

    @Override
    public int compareTo(Deadline other) {
      int byTime = at.compareTo(other.at);
      int byKind = byTime != 0 ? byTime : kind.compareTo(other.kind);
      return byKind != 0 ? byKind : id.compareTo(other.id);
    }
  }
}
