package org.hotline12345.desktop.live;

import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;

/// For the telephone room: what it writes into the database, the contact log announces by itself;
/// what is not written, or not yet, is told here.
///
/// @param quick hears unfinished sentences too
public record UnwrittenOnly(LiveHub hub, ContactListener quick) implements ContactListener {
  @Override
  public void changed(Contact contact) {
    hub.changed(contact);
  }

  @Override
  public void said(Utterance utterance) {
    if (!utterance.written()) {
      hub.said(utterance);
    }
  }

  @Override
  public void partial(String contactId, Speaker speaker, String text) {
    hub.partial(contactId, speaker, text);
    quick.partial(contactId, speaker, text);
  }
}
