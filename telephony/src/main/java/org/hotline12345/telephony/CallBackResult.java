package org.hotline12345.telephony;

/// How a call-back went.
public sealed interface CallBackResult {
  /// @param score 1 (very dissatisfied) to 5 (very satisfied)
  record Answered(int score) implements CallBackResult {}

  record NoAnswer() implements CallBackResult {}

  record Busy() implements CallBackResult {}

  /// Answered, and heard the whole question, and again, without pressing a key: most likely an
  /// answering machine.
  record Machine() implements CallBackResult {}

  /// Declined the call, or hung up during the question.
  record Refused() implements CallBackResult {}

  /// It could not be placed: no connection with Asterisk, too many at once, no way out.
  record NotPlaced(String because) implements CallBackResult {}
}
