package org.hotline12345.telephony.desk;

import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Decision;
import org.hotline12345.telephony.call.LineEvent;

/// What reaches the desk's thread, in the order it happened.
sealed interface DeskItem {
  record FromAsterisk(LineEvent event) implements DeskItem {}

  record FromAcd(Decision decision) implements DeskItem {}

  record HangUp(ContactId contact) implements DeskItem {}

  record Stop() implements DeskItem {}
}
