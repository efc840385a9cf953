package org.hotline12345.telephony.ivr;

import java.util.Arrays;
import java.util.Optional;
import org.hotline12345.tickets.contact.Contact.EndReason;

/// What a call was served by without an agent. Kept in the channel, so that it counts when the
/// call ends, whatever becomes of our process.
public enum Outcome {
  MESSAGE("message", EndReason.LEFT_MESSAGE),
  CALL_BACK("call-back", EndReason.CALL_BACK_WISHED),
  SELF_SERVED("self-served", EndReason.SELF_SERVED),
  /// Set by the dialplan when the other side answers.
  TRANSFERRED("transferred", EndReason.TRANSFERRED);

  /// The channel variable.
  public static final String VARIABLE = "OUTCOME";

  private final String value;
  private final EndReason reason;

  Outcome(String value, EndReason reason) {
    this.value = value;
    this.reason = reason;
  }

  public String value() {
    return value;
  }

  public static Optional<EndReason> reason(String value) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.value.equals(value))
        .map(outcome -> outcome.reason)
        .findFirst();
  }
}
