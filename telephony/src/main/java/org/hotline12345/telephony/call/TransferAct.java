package org.hotline12345.telephony.call;

import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.telephony.transfer.Destination;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.contact.TrailKind;

/// What is to be done for holds, transfers and conferences.
public sealed interface TransferAct extends CallAct {
  record PutOnHold(Call call, AgentId agent) implements TransferAct {}

  /// Citizen and agent together again, whatever held them apart.
  record Rejoin(Call call, AgentId agent) implements TransferAct {}

  record StartConsult(Call call, AgentId agent, Destination to) implements TransferAct {}

  /// @param channel the target's leg
  record CompleteConsult(Call call, AgentId agent, String channel) implements TransferAct {}

  record Send(Call call, AgentId agent, Destination to) implements TransferAct {}

  record StartConference(Call call, AgentId agent, Destination to) implements TransferAct {}

  /// @param channel the target's leg
  record MergeConsult(Call call, AgentId agent, String channel) implements TransferAct {}

  /// Ring the agent who sent it.
  record Recall(Call call, AgentId agent) implements TransferAct {}

  /// Ring the agent whose telephone lost the call; what is left of the old leg ends.
  record RingAgain(Call call, AgentId agent) implements TransferAct {}

  /// Listen to both again after a time apart.
  record ListenAgain(Call call, AgentId agent) implements TransferAct {}

  /// Another agent serves the contact now.
  record HandOver(Call call, AgentId to, String channel) implements TransferAct {}

  /// Somebody outside serves the citizen now; the agent is free.
  record PassOn(Call call, AgentId agent, Target to) implements TransferAct {}

  /// The citizen waits again, at the old place.
  record Requeue(Call call, AgentId agent, boolean missed) implements TransferAct {}

  /// The citizen hears that the line broke, and then the music.
  record Apologise(Call call) implements TransferAct {}

  /// Every leg of this call but the citizen's ends.
  record HangUpOthers(Call call) implements TransferAct {}

  /// Where the call was found after we were away: the history's last line must say so, and the
  /// contact be over when somebody outside serves the citizen.
  ///
  /// @param agent who serves it, if known
  record Found(Call call, TrailKind as, Optional<AgentId> agent, Optional<Target> target)
      implements TransferAct {}

  /// A line in the contact's history.
  record Note(
      Call call, TrailKind kind, Optional<AgentId> agent, Optional<Target> target, String outcome)
      implements TransferAct {}
}
