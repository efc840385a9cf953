package org.hotline12345.telephony.call;

import java.util.List;

/// What Asterisk tells, freed from its library's types. Late and doubled ones are normal.
public sealed interface LineEvent {
  /// A step of our own dialplan: `arrived`, `waiting`, `missed`, `agent-left`.
  record Step(Leg leg, String what, String status) implements LineEvent {}

  record BridgeEntered(String bridge, Leg leg) implements LineEvent {}

  record BridgeLeft(String bridge, Leg leg) implements LineEvent {}

  /// @param cause as in Q.850: 16 normal, 17 busy, 19 no answer, 21 rejected; after a redirect
  ///     not reliable
  record HungUp(Leg leg, int cause) implements LineEvent {}

  /// Asterisk ends a leg by itself because its telephone was silent for too long (rtp_timeout).
  record Silent(Leg leg) implements LineEvent {}

  /// Every channel there is, read in the order of the events.
  record Census(List<Seen> channels) implements LineEvent {
    public Census {
      channels = List.copyOf(channels);
    }
  }

  /// @param bridge the bridge it is in, or empty
  record Seen(Leg leg, String bridge) {}

  /// The outcome of a call of ours to a citizen.
  ///
  /// @param reason Asterisk's: 3 nobody answered, 4 answered, 5 busy
  record Placed(String order, boolean answered, int reason) implements LineEvent {}

  record LinkUp() implements LineEvent {}

  record LinkDown() implements LineEvent {}
}
