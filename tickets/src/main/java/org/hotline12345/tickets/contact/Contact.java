package org.hotline12345.tickets.contact;

import java.time.Instant;
import java.util.Optional;

/// One conversation with a citizen, a call or a chat, live or past.
///
/// @param id UUID text, the same as the ACD's contact id
/// @param address where the citizen is reached: telephone number, WeChat openid, Weibo uid ...
/// @param name what the channel says the citizen is called, if anything
/// @param agent login name of the agent who answered
/// @param ticket number of the ticket this conversation caused; a message has one from its arrival,
///     a call from its answer
/// @param satisfaction 1 (very dissatisfied) to 5 (very satisfied), as pressed or written
/// @param recording file name under the recordings folder
/// @param direction who called whom
public record Contact(
    String id,
    Channel channel,
    String address,
    Optional<String> name,
    Instant arrivedAt,
    Optional<Instant> answeredAt,
    Optional<String> agent,
    Optional<Instant> endedAt,
    Optional<EndReason> endReason,
    Optional<String> ticket,
    Optional<Integer> satisfaction,
    Optional<String> recording,
    Direction direction) {

  public enum Direction {
    INBOUND,
    OUTBOUND
  }

  public enum EndReason {
    CITIZEN_HUNG_UP,
    AGENT_HUNG_UP,
    ABANDONED,
    CLOSED_BY_AGENT,
    TRANSFERRED,
    /// Nobody answered, but the caller left a message, which is a ticket.
    LEFT_MESSAGE,
    /// The caller asked to be called back.
    CALL_BACK_WISHED,
    /// The machine told what the caller wanted to know.
    SELF_SERVED,
    SYSTEM_FAILED,
    /// A call of ours that brought nobody together.
    NOT_REACHED,
    UNKNOWN
  }

  /// The same, answered; the first answer counts.
  public Contact answeredBy(String by, Instant at) {
    return new Contact(
        id,
        channel,
        address,
        name,
        arrivedAt,
        Optional.of(answeredAt.orElse(at)),
        Optional.of(by),
        endedAt,
        endReason,
        ticket,
        satisfaction,
        recording,
        direction);
  }

  /// The same, over; the first end counts.
  public Contact endedFor(EndReason reason, Instant at) {
    if (endedAt.isPresent()) {
      return this;
    }
    return new Contact(
        id,
        channel,
        address,
        name,
        arrivedAt,
        answeredAt,
        agent,
        Optional.of(at),
        Optional.of(reason),
        ticket,
        satisfaction,
        recording,
        direction);
  }
}
