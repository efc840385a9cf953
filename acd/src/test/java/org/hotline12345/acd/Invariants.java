package org.hotline12345.acd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hotline12345.acd.AcdEvent.ContactEnded;
import org.hotline12345.acd.AcdEvent.ContactServing;
import org.hotline12345.acd.AcdEvent.ContactWaiting;
import org.hotline12345.acd.AgentState.Ready;
import org.hotline12345.acd.AgentState.Reserved;
import org.hotline12345.acd.Conversation.Offered;
import org.hotline12345.acd.Conversation.Talking;
import org.hotline12345.acd.Conversation.Waiting;

/// Watches a stage from outside and says at once when something impossible happened. Written
/// naively, over all pairs, so that it shares no shortcut with the code it judges. What limits
/// allow is judged by [LimitInvariants].
final class Invariants {
  private final Stage stage;
  private final LimitInvariants limits;
  private final Set<ContactId> live = new HashSet<>();
  private final Map<ContactId, AgentId> offers = new HashMap<>();

  Invariants(Stage stage) {
    this.stage = stage;
    this.limits = new LimitInvariants(stage);
  }

  /// Does the event and looks at what came of it.
  void submit(AcdEvent event) {
    AcdState before = stage.state;
    List<Decision> decisions = stage.submit(event);
    if (!stage.lastIgnored()) {
      switch (event) {
        case ContactWaiting waiting -> live.add(waiting.request().contact());
        case ContactServing serving -> live.add(serving.request().contact());
        case ContactEnded ended -> live.remove(ended.contact());
        default -> {}
      }
    }
    follow(decisions);
    List<Conversation> contacts = stage.state.contacts();
    List<Agent> agents = stage.state.agents();
    Set<ContactId> known = new HashSet<>();
    contacts.forEach(contact -> known.add(contact.id()));
    that(known.equals(live), "a contact is lost or invented");
    offersAreSingle(contacts, agents);
    contactsAreWhereTheyTalk(contacts, agents);
    offersFit(decisions);
    nobodyIdlesWhileSomebodyWaits(contacts, agents);
    orderIsKept(decisions, contacts);
    indexesAgree(contacts, agents);
    limits.check(before, event, decisions);
  }

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  /// A live offer is withdrawn or connected before the next; nobody is offered two at once.
  private void follow(List<Decision> decisions) {
    for (Decision decision : decisions) {
      switch (decision) {
        case Decision.Offered offered -> {
          that(!offers.containsKey(offered.request().contact()), "a second offer of one contact");
          that(!offers.containsValue(offered.agent()), "a second offer to one agent");
          offers.put(offered.request().contact(), offered.agent());
        }
        case Decision.Withdrawn gone ->
            that(gone.agent().equals(offers.remove(gone.contact())), "withdrawn, never offered");
        case Decision.Connected connected -> {
          AgentId offeredTo = offers.remove(connected.contact());
          that(
              offeredTo == null || offeredTo.equals(connected.agent()),
              "connected with one agent, offered to another");
        }
        case Decision.Diverted diverted -> {
          that(!offers.containsKey(diverted.request().contact()), "diverted while it rings");
          live.remove(diverted.request().contact());
        }
        case Decision.AgentChanged changed -> {}
        case Decision.PauseRefused refused -> that(decisions.size() == 1, "refused, and more");
        case Decision.PauseOverdue overdue -> {}
        case Decision.Ignored nothing -> that(decisions.size() == 1, "ignored, and more");
      }
    }
  }

  private void offersAreSingle(List<Conversation> contacts, List<Agent> agents) {
    Map<ContactId, AgentId> reserved = new HashMap<>();
    for (Agent agent : agents) {
      if (agent.state() instanceof Reserved offer) {
        that(reserved.put(offer.contact(), agent.id()) == null, "two agents ring for one");
      }
    }
    Map<ContactId, AgentId> offered = new HashMap<>();
    for (Conversation contact : contacts) {
      if (contact.phase() instanceof Offered offer) {
        offered.put(contact.id(), offer.agent());
      }
    }
    that(reserved.equals(offered) && offered.equals(offers), "offers disagree");
  }

  private static void contactsAreWhereTheyTalk(List<Conversation> contacts, List<Agent> agents) {
    for (Agent agent : agents) {
      Set<ContactId> talking = new HashSet<>();
      for (Conversation contact : contacts) {
        if (contact.phase() instanceof Talking talk && talk.agent().equals(agent.id())) {
          talking.add(contact.id());
        }
      }
      that(agent.contacts().keySet().equals(talking), "an agent's contacts disagree");
    }
  }

  /// A call is offered only to an agent without contacts, a chat only below the capacity. What was
  /// found talking after a restart is a fact, whatever the capacity.
  private void offersFit(List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Offered offered) {
        Agent agent = stage.state.agent(offered.agent()).orElseThrow();
        int allowed = offered.request().medium() == Medium.CALL ? 1 : agent.chatCapacity();
        that(!agent.contacts().containsValue(Medium.CALL), "offered beside a call");
        that(agent.contacts().size() + 1 <= allowed, "more than the capacity");
      }
    }
  }

  private void nobodyIdlesWhileSomebodyWaits(List<Conversation> contacts, List<Agent> agents) {
    for (Agent agent : agents) {
      if (agent.state() instanceof Ready) {
        for (Conversation contact : contacts) {
          that(
              !couldServe(agent, contact, contacts), agent + " idles while there waits " + contact);
        }
      }
    }
  }

  private boolean couldServe(Agent agent, Conversation contact, List<Conversation> contacts) {
    if (!mayServe(agent, contact)) {
      return false;
    }
    if (agent.contacts().isEmpty()) {
      return true;
    }
    return contact.request().medium() == Medium.CHAT
        && agent.contacts().size() < agent.chatCapacity()
        && !agent.contacts().containsValue(Medium.CALL)
        && contacts.stream()
            .noneMatch(
                other ->
                    other.request().medium() == Medium.CALL
                        && mayServe(agent, other)
                        && !refused(agent, other)
                        && place(other).compareTo(place(contact)) < 0);
  }

  private static boolean mayServe(Agent agent, Conversation contact) {
    return contact.phase() instanceof Waiting waiting
        && LimitInvariants.knows(agent, waiting.needs())
        && (waiting.heldFor().isEmpty() || waiting.heldFor().get().equals(agent.id()));
  }

  private static boolean refused(Agent agent, Conversation contact) {
    return contact.phase() instanceof Waiting waiting && waiting.refusedBy().contains(agent.id());
  }

  private Place place(Conversation contact) {
    return Place.of(contact.request(), stage.rules.priorities().stepIsWorth());
  }

  /// Nobody with the same needs who stood before the one offered is left waiting, unless this
  /// agent refused them.
  private void orderIsKept(List<Decision> decisions, List<Conversation> contacts) {
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Offered offered) {
        Agent agent = stage.state.agent(offered.agent()).orElseThrow();
        Place served = Place.of(offered.request(), stage.rules.priorities().stepIsWorth());
        for (Conversation contact : contacts) {
          if (contact.request().medium() == offered.request().medium()
              && contact.request().needs().equals(offered.request().needs())
              && mayServe(agent, contact)
              && !refused(agent, contact)) {
            that(place(contact).compareTo(served) > 0, "somebody was overtaken");
          }
        }
      }
    }
  }

  private void indexesAgree(List<Conversation> contacts, List<Agent> agents) {
    Set<ContactId> expected = new HashSet<>();
    Map<String, Integer> lengths = new HashMap<>();
    for (Conversation contact : contacts) {
      if (contact.phase() instanceof Waiting) {
        expected.add(contact.id());
        if (contact.request().medium() == Medium.CALL) {
          lengths.merge(contact.request().queue(), 1, Integer::sum);
        }
      }
    }
    List<ContactId> waiting = new ArrayList<>();
    stage.state.queue.forEach((place, contact) -> waiting.add(contact.id()));
    List<ContactId> laned = new ArrayList<>();
    stage.state.lanes.forEach(
        (lane, inLane) -> inLane.forEach((place, contact) -> laned.add(contact.id())));
    stage.state.held.forEach(
        (agent, kept) -> kept.forEach((place, contact) -> laned.add(contact.id())));
    that(same(waiting, expected) && same(laned, expected), "the queue's indexes disagree");
    Map<String, Integer> counted = new HashMap<>();
    stage.state.lengths.forEach(counted::put);
    that(counted.equals(lengths), "the queues' lengths disagree");
    Set<AgentId> idle = new HashSet<>();
    agents.stream().filter(a -> a.state() instanceof Ready).forEach(a -> idle.add(a.id()));
    List<AgentId> ready = new ArrayList<>(stage.state.free.values());
    ready.addAll(stage.state.spare.values());
    that(same(ready, idle), "the agents' indexes disagree");
  }

  private static <T> boolean same(List<T> list, Set<T> set) {
    return list.size() == set.size() && set.containsAll(list);
  }
}
