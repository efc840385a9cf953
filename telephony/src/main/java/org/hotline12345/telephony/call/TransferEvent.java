package org.hotline12345.telephony.call;

import java.util.Optional;
import org.hotline12345.telephony.transfer.Target;

/// What happens to a call between its agent's answer and its end.
public sealed interface TransferEvent extends CallEvent {
  record Asked(Wish wish) implements TransferEvent {}

  /// The citizen hears the music of a hold.
  record OnHold(Call call) implements TransferEvent {}

  /// The target's phone is rung by the agent.
  record ConsultRings(Target target) implements TransferEvent {}

  record ConsultAnswered(Target target, String channel) implements TransferEvent {}

  /// Refused, unanswered or left; the dialplan brings the agent back to the citizen.
  record ConsultOver(String status) implements TransferEvent {}

  /// The target's phone is rung while the citizen hears music.
  record Sent(Call call, Target target) implements TransferEvent {}

  /// Nobody took it; the dialplan rings the agent who sent it.
  record SentBack(Call call, String status) implements TransferEvent {}

  /// @param target the third who is called, if the dialplan knows
  record InConference(Call call, Optional<Target> target) implements TransferEvent {}

  /// On the way back to a talk of two.
  record Rejoined(Call call) implements TransferEvent {}

  /// The target is in one bridge with the citizen.
  record TargetJoined(Call call, Target target, String channel) implements TransferEvent {}

  /// The target's leg is gone, or never came.
  record TargetGone(Target target) implements TransferEvent {}

  /// The leg of the agent who serves is gone.
  record AgentGone() implements TransferEvent {}

  /// The telephone of the agent who talks with the citizen is silent, and Asterisk ends its leg.
  record AgentLost() implements TransferEvent {}

  /// Found in Asterisk apart from its agent, or in a conference, after we were away.
  record FoundApart(Apart state) implements TransferEvent {}
}
