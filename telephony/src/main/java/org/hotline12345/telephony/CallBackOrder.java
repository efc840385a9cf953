package org.hotline12345.telephony;

/// A call to a citizen that asks how satisfied they are with the result.
///
/// @param reference what the caller of this method knows it by, such as a ticket's number
/// @param number 3 to 20 digits, perhaps with a leading +
public record CallBackOrder(String reference, String number) {
  public CallBackOrder {
    if (!number.matches("\\+?[0-9]{3,20}")) {
      throw new IllegalArgumentException("not a telephone number");
    }
  }

  /// The number stays out of logs.
  @Override
  public String toString() {
    return "CallBackOrder[" + reference + "]";
  }
}
