package org.hotline12345.acd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.acd.AcdState.Deadline;

/// A state in full, to be written down; under the same rules it comes back as it was.
public record Checkpoint(
    List<Conversation> contacts,
    List<Agent> agents,
    Map<ContactId, Instant> ended,
    Map<ContactId, Instant> diverted,
    List<Due> due) {
  /// Something that falls due, by its name.
  public record Due(Instant at, String kind, String id) {}

  public Checkpoint {
    contacts = List.copyOf(contacts);
    agents = List.copyOf(agents);
    ended = Map.copyOf(ended);
    diverted = Map.copyOf(diverted);
    due = List.copyOf(due);
  }

  public static Checkpoint of(AcdState state) {
    List<Due> due = new ArrayList<>();
    state.deadlines.forEach(
        (key, deadline) -> due.add(new Due(deadline.at(), deadline.kind().name(), deadline.id())));
    return new Checkpoint(
        state.contacts(), state.agents(), map(state.ended), map(state.diverted), due);
  }

  public AcdState state(AcdRules rules) {
    Turn turn = new Turn(AcdState.empty(), Instant.EPOCH, rules);
    contacts.forEach(turn::restore);
    agents.forEach(turn::restore);
    ended.forEach((contact, at) -> turn.ended = turn.ended.put(contact, at));
    diverted.forEach((contact, at) -> turn.diverted = turn.diverted.put(contact, at));
    Tree<Deadline, Deadline> deadlines = Tree.empty();
    for (Due one : due) {
      Deadline deadline = new Deadline(one.at(), Deadline.Kind.valueOf(one.kind()), one.id());
      deadlines = deadlines.put(deadline, deadline);
    }
    turn.deadlines = deadlines;
    return new AcdState(turn);
  }

  private static Map<ContactId, Instant> map(Tree<ContactId, Instant> tree) {
    Map<ContactId, Instant> map = new HashMap<>();
    tree.forEach(map::put);
    return map;
  }
}
