package org.hotline12345.telephony.desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Decision;
import org.hotline12345.telephony.call.LineEvent;
import org.hotline12345.telephony.call.Wish;

/// What reaches the desk's thread, in the order it happened.
sealed interface DeskItem {
  record FromAsterisk(LineEvent event) implements DeskItem {}

  record FromAcd(Decision decision) implements DeskItem {}

  /// @param done completed with why not, or with nothing once it has begun
  record Asked(ContactId contact, Wish wish, CompletableFuture<Optional<String>> done)
      implements DeskItem {}

  record HangUp(ContactId contact) implements DeskItem {}

  record Stop() implements DeskItem {}
}
