package org.hotline12345.desktop.contact;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.contact.Utterance.AudioSpan;

/// `Utterance` of the API.
public record UtteranceView(
    long id,
    String contactId,
    Speaker speaker,
    Instant at,
    String text,
    Optional<Long> startMillis,
    Optional<Long> endMillis,
    Optional<Utterance.Media> media) {

  public static UtteranceView of(Utterance utterance) {
    return new UtteranceView(
        utterance.id(),
        utterance.contactId(),
        utterance.speaker(),
        utterance.at(),
        utterance.text(),
        utterance.audio().map(AudioSpan::startMillis),
        utterance.audio().map(AudioSpan::endMillis),
        utterance.media());
  }
}
