package org.hotline12345.channels;

/// What became of a message to a citizen.
public sealed interface SendResult {
  /// The platform has taken it (for the app: it lies ready to be fetched).
  record Sent() implements SendResult {}

  /// The platform does not allow a message to this citizen now.
  ///
  /// @param because in words an agent can read
  record WindowClosed(String because) implements SendResult {}

  /// It could not be handed over; trying again later may help.
  ///
  /// @param reason for the log and the agent; names no citizen and quotes no message
  record Failed(String reason) implements SendResult {}
}
