package org.hotline12345.desktop.contact;

import org.hotline12345.acd.Acd;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Conversation;
import org.hotline12345.desktop.contact.ContactView.Phase;
import org.hotline12345.tickets.contact.Contact;

/// How far a contact is: the log knows its beginning and end, the ACD what lies between.
public record Phases(Acd acd) {
  public Phase of(Contact contact) {
    if (contact.endedAt().isPresent()) {
      return Phase.ENDED;
    }
    Phase known =
        acd.snapshot()
            .contact(new ContactId(contact.id()))
            .map(
                conversation ->
                    switch (conversation.phase()) {
                      case Conversation.Waiting waiting -> Phase.WAITING;
                      case Conversation.Offered offered -> Phase.OFFERED;
                      case Conversation.Talking talking -> Phase.TALKING;
                    })
            .orElse(Phase.WAITING);
    return known == Phase.WAITING && contact.answeredAt().isPresent() ? Phase.TALKING : known;
  }
}
