package org.hotline12345.telephony.call;

import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.telephony.transfer.Target;

/// An answered call whose citizen does not simply talk with their agent.
public sealed interface Apart extends CallState {
  Call call();

  /// The citizen hears music, the agent is alone.
  record Held(Call call, AgentId agent) implements Apart {}

  /// The citizen hears music, the agent rings at the target or talks with them.
  ///
  /// @param channel the target's leg, once it answered
  record Consulting(Call call, AgentId agent, Target target, Optional<String> channel)
      implements Apart {}

  /// The citizen hears music while the target's phone rings; the agent has left.
  record Sending(Call call, AgentId agent, Target target) implements Apart {}

  /// Nobody took it: it rings at the agent who sent it.
  record Recalling(Call call, AgentId agent) implements Apart {}

  /// All together.
  ///
  /// @param target the third, once known
  /// @param joined whether they are there
  record Conference(Call call, AgentId agent, Optional<Target> target, boolean joined)
      implements Apart {}

  /// Talks with somebody outside; the agent has left and is free again.
  record Away(Call call, Target target) implements Apart {}
}
