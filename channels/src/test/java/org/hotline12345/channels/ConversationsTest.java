package org.hotline12345.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Conversation;
import org.hotline12345.channels.Conversations.Message;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  private static final AgentId ANN = new AgentId("ann");

  private final TestingRoom room = new TestingRoom();

  private Contact writes(String citizen, String id) {
    return room.conversations
        .take(new Message(Channel.APP, id, citizen, Optional.empty(), "停水了", Optional.empty()))
        .contact();
  }

  @Test
  void afterARestartChatsWaitAtTheirOldPlaceOrStayWithTheirAgent() {
    Contact first = writes("u1", "1");
    room.clock.advance(Duration.ofMinutes(1));
    Contact second = writes("u2", "2");
    Contact served = writes("u3", "3");
    room.log.answered(served.id(), "ann", room.clock.instant());
    Contact over = writes("u4", "4");
    room.log.ended(over.id(), Contact.EndReason.CLOSED_BY_AGENT, room.clock.instant());
    room.log.open("call", Channel.PHONE, "04731234567", Optional.empty(), room.clock.instant());

    TestingRoom restarted = new TestingRoom();
    Conversations conversations =
        new Conversations(room.log, room.log, restarted.acd, restarted.clock);
    assertThat(conversations.resume()).isEqualTo(3);
    assertThat(restarted.waiting()).containsExactly(first.id(), second.id());
    restarted.acd.submit(new AcdEvent.AgentSignedIn(ANN, Map.of(), 2));
    assertThat(restarted.acd.snapshot().agent(ANN).orElseThrow().contacts())
        .containsOnlyKeys(new ContactId(served.id()));
  }

  @Test
  void aReturningCitizenPrefersTheAgentOfTheLastConversation() {
    Contact before = writes("u1", "1");
    room.log.answered(before.id(), "ann", room.clock.instant());
    room.log.ended(before.id(), Contact.EndReason.CLOSED_BY_AGENT, room.clock.instant());
    room.clock.advance(Duration.ofDays(1));
    Contact again = writes("u1", "2");
    assertThat(again.id()).isNotEqualTo(before.id());
    assertThat(
            room.acd
                .snapshot()
                .contact(new ContactId(again.id()))
                .map(Conversation::request)
                .orElseThrow()
                .preferred())
        .contains(ANN);
  }
}
