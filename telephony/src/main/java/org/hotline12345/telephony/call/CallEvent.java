package org.hotline12345.telephony.call;

import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.WayOut;
import org.hotline12345.tickets.contact.Contact.EndReason;

/// What happened to one call.
public sealed interface CallEvent
    permits CallEvent.Diverted,
        CallEvent.Arrived,
        CallEvent.Queued,
        CallEvent.FoundWaiting,
        CallEvent.Offered,
        CallEvent.OfferOver,
        CallEvent.Missed,
        CallEvent.Together,
        CallEvent.AgentLeft,
        CallEvent.CitizenGone,
        CallEvent.Lost,
        TransferEvent {
  record Arrived(Call call) implements CallEvent {}

  record Queued(Call call) implements CallEvent {}

  /// Found in Asterisk on its way to an agent, in Asterisk's own queue, or waiting.
  record FoundWaiting(Call call, boolean inPlace) implements CallEvent {}

  record Offered(AgentId agent) implements CallEvent {}

  record OfferOver(AgentId agent) implements CallEvent {}

  /// The ACD cannot serve it in time.
  ///
  /// @param queue whose limit it is, a line's code perhaps
  /// @param why in words for the contact's history
  record Diverted(WayOut wayOut, String queue, String why) implements CallEvent {}

  /// @param busy the phone answered that it is busy or cannot be reached, instead of ringing on
  record Missed(boolean unreachable) implements CallEvent {}

  /// Both are in one bridge.
  record Together(Call call, AgentId agent, String agentChannel) implements CallEvent {}

  record AgentLeft(Call call) implements CallEvent {}

  /// @param served how the call was served without an agent, if it was
  record CitizenGone(Optional<EndReason> served) implements CallEvent {
    public CitizenGone() {
      this(Optional.empty());
    }
  }

  /// No longer among Asterisk's channels after we had not listened for a while.
  record Lost() implements CallEvent {}
}
