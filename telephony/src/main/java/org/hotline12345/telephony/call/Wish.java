package org.hotline12345.telephony.call;

import org.hotline12345.telephony.transfer.Destination;

/// What an agent wants of the call they serve.
public sealed interface Wish {
  /// The citizen hears music, the agent is alone.
  record Hold() implements Wish {}

  /// Back to the citizen: from hold, from a consultation or out of a conference.
  record Resume() implements Wish {}

  /// Blind transfer: the agent leaves at once; who does not answer sends it back to the agent.
  record Send(Destination to) implements Wish {}

  /// Talk with the target first, the citizen hears music.
  record Consult(Destination to) implements Wish {}

  /// The one consulted takes the citizen.
  record Complete() implements Wish {}

  /// All three together; begun at once, or out of a consultation with [Merge].
  record ThreeWay(Destination to) implements Wish {}

  record Merge() implements Wish {}

  /// The agent's telephone lost the call and is there again: ring it.
  record Reconnect() implements Wish {}
}
