package org.hotline12345.telephony.ivr;

/// What a flow tells of one caller as it happens. Must return at once.
interface Visit {
  /// 1 to 5 was pressed or said.
  void rated(int score);

  /// A line in the contact's history.
  void note(String text);

  /// The one called does not want to be asked.
  void refused();

  /// A machine answered our call.
  void machine();

  /// What the caller said to the machine.
  void said(String text);

  /// What was recorded becomes a ticket.
  void leftMessage();

  void wishesCallBack(String number);
}
