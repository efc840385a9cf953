package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;

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
/// naively, over all pairs, so that it shares no shortcut with the code it judges.
final class Invariants {
  private final Stage stage;
  private final Set<ContactId> live = new HashSet<>();
  private final Map<ContactId, AgentId> offers = new HashMap<>();

  Invariants(Stage stage) {
    this.stage = stage;
  }

  void check(AcdEvent event, List<Decision> decisions) {
    boolean ignored = stage.lastIgnored();
    switch (event) {
      case ContactWaiting waiting when !ignored -> live.add(waiting.request().contact());
      case ContactServing serving when !ignored -> live.add(serving.request().contact());
      case ContactEnded ended when !ignored -> live.remove(ended.contact());
      default -> {}
    }
    follow(decisions);
    assertThat(stage.state.contacts().stream().map(Conversation::id))
        .as("no contact is lost and none invented")
        .containsExactlyInAnyOrderElementsOf(live);
    offersAreSingle();
    contactsAreWhereTheyTalk();
    offersFit(decisions);
    nobodyIdlesWhileSomebodyWaits();
    orderIsKept(decisions);
    indexesAgree();
  }

  /// A live offer is withdrawn or connected before the next; nobody is offered two at once.
  private void follow(List<Decision> decisions) {
    for (Decision decision : decisions) {
      switch (decision) {
        case Decision.Offered offered -> {
          assertThat(offers).doesNotContainKey(offered.request().contact());
          assertThat(offers).doesNotContainValue(offered.agent());
          offers.put(offered.request().contact(), offered.agent());
        }
        case Decision.Withdrawn gone ->
            assertThat(offers.remove(gone.contact())).isEqualTo(gone.agent());
        case Decision.Connected connected -> {
          AgentId offeredTo = offers.remove(connected.contact());
          assertThat(offeredTo == null || offeredTo.equals(connected.agent())).isTrue();
        }
        case Decision.Diverted gone -> live.remove(gone.request().contact());
        case Decision.AgentChanged changed -> {}
        case Decision.PauseRefused refused -> assertThat(decisions).hasSize(1);
        case Decision.PauseOverdue overdue -> {}
        case Decision.Ignored nothing -> assertThat(decisions).hasSize(1);
      }
    }
  }

  private void offersAreSingle() {
    Map<ContactId, AgentId> reserved = new HashMap<>();
    for (Agent agent : stage.state.agents()) {
      if (agent.state() instanceof Reserved offer) {
        assertThat(reserved.put(offer.contact(), agent.id())).isNull();
      }
    }
    Map<ContactId, AgentId> offered = new HashMap<>();
    for (Conversation contact : stage.state.contacts()) {
      if (contact.phase() instanceof Offered offer) {
        offered.put(contact.id(), offer.agent());
      }
    }
    assertThat(reserved).isEqualTo(offered).isEqualTo(offers);
  }

  private void contactsAreWhereTheyTalk() {
    for (Agent agent : stage.state.agents()) {
      Set<ContactId> talking = new HashSet<>();
      for (Conversation contact : stage.state.contacts()) {
        if (contact.phase() instanceof Talking talk && talk.agent().equals(agent.id())) {
          talking.add(contact.id());
        }
      }
      assertThat(agent.contacts().keySet()).isEqualTo(talking);
    }
  }

  /// A call is offered only to an agent without contacts, a chat only below the capacity. What was
  /// found talking after a restart is a fact, whatever the capacity.
  private void offersFit(List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Offered offered) {
        Agent agent = stage.state.agent(offered.agent()).orElseThrow();
        int allowed = offered.request().medium() == Medium.CALL ? 1 : agent.chatCapacity();
        assertThat(agent.contacts()).doesNotContainValue(Medium.CALL);
        assertThat(agent.contacts().size() + 1).isLessThanOrEqualTo(allowed);
      }
    }
  }

  private void nobodyIdlesWhileSomebodyWaits() {
    for (Agent agent : stage.state.agents()) {
      for (Conversation contact : stage.state.contacts()) {
        assertThat(couldServe(agent, contact))
            .as("%s idles while %s waits", agent, contact)
            .isFalse();
      }
    }
  }

  private boolean couldServe(Agent agent, Conversation contact) {
    if (!(agent.state() instanceof Ready) || !mayServe(agent, contact)) {
      return false;
    }
    if (agent.contacts().isEmpty()) {
      return true;
    }
    return contact.request().medium() == Medium.CHAT
        && agent.contacts().size() < agent.chatCapacity()
        && !agent.contacts().containsValue(Medium.CALL)
        && stage.state.contacts().stream()
            .noneMatch(
                other ->
                    other.request().medium() == Medium.CALL
                        && mayServe(agent, other)
                        && !refused(agent, other)
                        && place(other).compareTo(place(contact)) < 0);
  }

  private static boolean mayServe(Agent agent, Conversation contact) {
    return contact.phase() instanceof Waiting waiting
        && SkillRules.cover(agent.skills(), waiting.needs())
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
  private void orderIsKept(List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Offered offered) {
        Agent agent = stage.state.agent(offered.agent()).orElseThrow();
        Place served = Place.of(offered.request(), stage.rules.priorities().stepIsWorth());
        for (Conversation contact : stage.state.contacts()) {
          if (contact.request().medium() == offered.request().medium()
              && contact.request().needs().equals(offered.request().needs())
              && mayServe(agent, contact)
              && !refused(agent, contact)) {
            assertThat(place(contact)).isGreaterThan(served);
          }
        }
      }
    }
  }

  private void indexesAgree() {
    List<ContactId> waiting = new ArrayList<>();
    stage.state.queue.forEach((place, contact) -> waiting.add(contact.id()));
    List<ContactId> laned = new ArrayList<>();
    stage.state.lanes.forEach(
        (lane, contacts) -> contacts.forEach((place, contact) -> laned.add(contact.id())));
    stage.state.held.forEach(
        (agent, contacts) -> contacts.forEach((place, contact) -> laned.add(contact.id())));
    assertThat(laned).containsExactlyInAnyOrderElementsOf(waiting);
    assertThat(waiting)
        .containsExactlyInAnyOrderElementsOf(
            stage.state.contacts().stream()
                .filter(contact -> contact.phase() instanceof Waiting)
                .map(Conversation::id)
                .toList());
    List<AgentId> ready = new ArrayList<>(stage.state.free.values());
    ready.addAll(stage.state.spare.values());
    assertThat(ready)
        .containsExactlyInAnyOrderElementsOf(
            stage.state.agents().stream()
                .filter(agent -> agent.state() instanceof Ready)
                .map(Agent::id)
                .toList());
  }
}
