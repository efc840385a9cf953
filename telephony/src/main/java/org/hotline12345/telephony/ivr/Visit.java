package org.hotline12345.telephony.ivr;

/// What a flow tells of one caller as it happens. Must return at once.
interface Visit {
  /// 1 to 5 was pressed or said.
  void rated(int score);

  /// A line in the contact's history.
  void note(String text);

  /// What was recorded becomes a ticket.
  void leftMessage();

  void wishesCallBack(String number);
}
