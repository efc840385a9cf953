package org.hotline12345.desktop.outbound;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.Agent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.outbound.OutboundOrder;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.missed.MissedCall;
import org.hotline12345.tickets.outbound.OutboundCall;
import org.hotline12345.tickets.outbound.OutboundKind;
import org.hotline12345.tickets.outbound.OutboundSettings;

/// What agents dial: their own phone rings, then the citizen's. Thread-safe.
public final class OutboundDesk {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Tickets tickets;
  private final OutboundSettings.Agents rules;
  private final OutboundPhone phone;
  private final Acd acd;
  private final InstantSource clock;

  public OutboundDesk(Tickets tickets, OutboundPhone phone, Acd acd, InstantSource clock) {
    this.tickets = tickets;
    this.rules = tickets.settings().outbound().agents();
    this.phone = phone;
    this.acd = acd;
    this.clock = clock;
  }

  public sealed interface Done {
    /// @param contact id of the conversation to be
    record Calling(String contact) implements Done {}

    record NotFound() implements Done {}

    /// The agent is not at work, or talks already.
    record AgentOccupied() implements Done {}

    record NumberForbidden() implements Done {}

    record TooMany() implements Done {}

    /// Somebody else calls this citizen just now, or the row is closed.
    record Taken() implements Done {}

    record NoTelephone() implements Done {}
  }

  /// @param wish the number and why
  public record Wish(String number, String reason, Optional<String> ticket) {}

  public Done call(String agent, Wish wish) {
    if (!allowed(wish.number())) {
      return new Done.NumberForbidden();
    }
    Optional<Done> objection = objection(agent);
    if (objection.isPresent()) {
      return objection.get();
    }
    String contact = UUID.randomUUID().toString();
    tickets
        .outbound()
        .begin(
            new OutboundCall(
                contact,
                OutboundKind.AGENT,
                wish.number(),
                Optional.of(agent),
                wish.reason(),
                wish.ticket(),
                clock.instant()));
    return place(agent, contact, wish.number());
  }

  /// The preview way: an agent calls a missed caller.
  public Done callBack(String agent, long missed) {
    Optional<Done> objection = objection(agent);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (tickets.missed().find(missed).isEmpty()) {
      return new Done.NotFound();
    }
    String contact = UUID.randomUUID().toString();
    Optional<MissedCall> taken = tickets.missed().take(missed, contact, Optional.of(agent));
    return taken.isEmpty() ? new Done.Taken() : place(agent, contact, taken.get().address());
  }

  private Done place(String agent, String contact, String number) {
    phone.place(new OutboundOrder.FromAgent(new ContactId(contact), number, new AgentId(agent)));
    return new Done.Calling(contact);
  }

  private boolean allowed(String number) {
    return rules.allowed().matcher(number).matches()
        && number.matches("\\+?[0-9]{3,20}")
        && rules.forbidden().stream().noneMatch(number::startsWith);
  }

  private Optional<Done> objection(String agent) {
    if (!phone.connected()) {
      return Optional.of(new Done.NoTelephone());
    }
    if (!free(agent)) {
      return Optional.of(new Done.AgentOccupied());
    }
    var since = clock.instant().minus(HOUR);
    boolean often =
        tickets.outbound().byAgent(agent, OutboundKind.AGENT, since) >= rules.perAgentPerHour();
    return often ? Optional.of(new Done.TooMany()) : Optional.empty();
  }

  private boolean free(String name) {
    Optional<Agent> agent = acd.snapshot().agent(new AgentId(name));
    return agent.isPresent()
        && agent.get().contacts().isEmpty()
        && switch (agent.get().state()) {
          case AgentState.Ready _, AgentState.WrapUp _, AgentState.Paused _ -> true;
          case AgentState.SignedOut _, AgentState.Reserved _, AgentState.Busy _ -> false;
        };
  }
}
