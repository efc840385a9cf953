package org.hotline12345.desktop.supervision;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hotline12345.desktop.assist.Alarm;
import org.hotline12345.desktop.assist.Alarm.Kind;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;

/// Hears emergency words while they are being said, before the sentence ends, and alarms once for
/// each word of a contact. Thread-safe; fast enough for the recogniser's thread.
public final class EmergencyWatch implements ContactListener {
  private static final int MOST_CONTACTS = 5000;
  private static final int ACT_NOW = 3;

  /// Who is told.
  public interface Board {
    void alarmed(String contactId, Alarm alarm);
  }

  private final EmergencyWords words;
  private final Board board;
  private final Map<String, Set<String>> told =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
          return size() > MOST_CONTACTS;
        }
      };

  public EmergencyWatch(EmergencyWords words, Board board) {
    this.words = words;
    this.board = board;
  }

  @Override
  public void changed(Contact contact) {
    if (contact.endedAt().isPresent()) {
      synchronized (told) {
        told.remove(contact.id());
      }
    }
  }

  @Override
  public void said(Utterance utterance) {
    if (utterance.speaker() == Speaker.CITIZEN) {
      look(utterance.contactId(), utterance.text(), utterance.id());
    }
  }

  @Override
  public void partial(String contactId, Speaker speaker, String text) {
    if (speaker == Speaker.CITIZEN) {
      look(contactId, text, 0);
    }
  }

  private void look(String contactId, String text, long utteranceId) {
    for (EmergencyWords.Word word : words.in(text)) {
      if (fresh(contactId, word)) {
        board.alarmed(
            contactId,
            new Alarm(Kind.EMERGENCY, word.service(), word.text(), ACT_NOW, utteranceId));
      }
    }
  }

  private boolean fresh(String contactId, EmergencyWords.Word word) {
    synchronized (told) {
      return told.computeIfAbsent(contactId, _ -> new HashSet<>())
          .add(word.service() + " " + word.text());
    }
  }
}
