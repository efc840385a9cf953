package org.hotline12345.tickets.contact;

/// Told about live conversations, for desktops and boards. Called on the caller's thread after
/// commit: implementations must return at once and must not throw.
public interface ContactListener {
  void changed(Contact contact);

  void said(Utterance utterance);

  /// What the recogniser believes so far; replaced by the next partial or by [#said].
  void partial(String contactId, Speaker speaker, String text);
}
