package org.hotline12345.telephony.outbound;

import java.time.Instant;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;

/// A call of ours that shall become a conversation. Its contact is in the log already.
public sealed interface OutboundOrder {
  ContactId contact();

  /// 3 to 20 digits, perhaps with a leading +.
  String number();

  /// The citizen's phone rings; who answers waits for an agent at the place of `arrivedAt`.
  ///
  /// @param skills codes separated by commas, as the missed call had them
  record ToCitizen(ContactId contact, String number, Instant arrivedAt, int priority, String skills)
      implements OutboundOrder {
    public ToCitizen {
      checked(number);
      if (!skills.matches("[a-zA-Z0-9,-]{0,300}")) {
        throw new IllegalArgumentException("skills are codes separated by commas");
      }
    }

    /// The number stays out of logs.
    @Override
    public String toString() {
      return "ToCitizen[" + contact + "]";
    }
  }

  /// The agent's phone rings, and once it is answered the citizen's.
  record FromAgent(ContactId contact, String number, AgentId agent) implements OutboundOrder {
    public FromAgent {
      checked(number);
    }

    @Override
    public String toString() {
      return "FromAgent[" + contact + "]";
    }
  }

  private static void checked(String number) {
    if (!number.matches("\\+?[0-9]{3,20}")) {
      throw new IllegalArgumentException("not a telephone number");
    }
  }
}
