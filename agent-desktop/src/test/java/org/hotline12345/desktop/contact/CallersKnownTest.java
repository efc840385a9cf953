package org.hotline12345.desktop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Reason;
import org.hotline12345.telephony.CallerHistory.Known;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.CitizenMark;
import org.hotline12345.tickets.contact.Contact;
import org.junit.jupiter.api.Test;

class CallersKnownTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  @Test
  void whoseTicketIsStillOpenTurnsToUsAboutTheSameMatter() {
    assertThat(known(before(Duration.ofHours(5), Optional.of("agent2"), Optional.of("open"))))
        .isEqualTo(new Known(Optional.of(new AgentId("agent2")), true));
  }

  @Test
  void aClosedTicketOrADayAgoIsAnotherMatterButTheAgentIsKnown() {
    assertThat(known(before(Duration.ofHours(5), Optional.of("agent2"), Optional.of("closed"))))
        .isEqualTo(new Known(Optional.of(new AgentId("agent2")), false));
    assertThat(known(before(Duration.ofHours(25), Optional.of("agent2"), Optional.of("open"))))
        .isEqualTo(new Known(Optional.of(new AgentId("agent2")), false));
  }

  @Test
  void whoGaveUpWaitingTurnsToUsAgain() {
    assertThat(known(before(Duration.ofHours(1), Optional.empty(), Optional.empty())))
        .isEqualTo(new Known(Optional.empty(), true));
  }

  @Test
  void longAgoAndTheCallItselfDoNotCount() {
    assertThat(known(before(Duration.ofDays(8), Optional.of("agent2"), Optional.of("open"))))
        .isEqualTo(Known.NOTHING);
    assertThat(known(contact("now", Duration.ZERO, Optional.empty(), Optional.empty())))
        .isEqualTo(Known.NOTHING);
  }

  @Test
  void whatAgentsMarkedLetsTheNextCallGoFirst() {
    var known =
        new CallersKnown(
                (channel, address, limit) -> List.of(),
                "open"::equals,
                (channel, address) ->
                    address.equals("13800000001")
                        ? Set.of(CitizenMark.SENIOR, CitizenMark.DISABLED)
                        : Set.of())
            .of("13800000001", new ContactId("now"), NOW);
    assertThat(known)
        .isEqualTo(
            new Known(Optional.empty(), false, Set.of(Reason.Kind.SENIOR, Reason.Kind.DISABLED)));
  }

  private static Known known(Contact earlier) {
    return new CallersKnown(
            (channel, address, limit) -> List.of(earlier), "open"::equals, (_, _) -> Set.of())
        .of("13800000001", new ContactId("now"), NOW);
  }

  private static Contact before(Duration ago, Optional<String> agent, Optional<String> ticket) {
    return contact("earlier", ago, agent, ticket);
  }

  private static Contact contact(
      String id, Duration ago, Optional<String> agent, Optional<String> ticket) {
    Instant arrived = NOW.minus(ago);
    return new Contact(
        id,
        Channel.PHONE,
        "13800000001",
        Optional.empty(),
        arrived,
        agent.map(answered -> arrived.plusSeconds(5)),
        agent,
        Optional.of(arrived.plusSeconds(60)),
        Optional.empty(),
        ticket,
        Optional.empty(),
        Optional.empty(),
        Contact.Direction.INBOUND);
  }
}
