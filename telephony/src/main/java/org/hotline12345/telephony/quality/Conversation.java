package org.hotline12345.telephony.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;

/// A call as the rules see it.
///
/// @param millis how long citizen and agent talked
/// @param lines what both said, by beginning
public record Conversation(long millis, List<Line> lines) {
  /// A sentence; times are milliseconds of the recording.
  public record Line(Speaker speaker, long startMillis, long endMillis, String text) {
    long millis() {
      return endMillis - startMillis;
    }

    /// Letters and digits alone, as the rules compare and count them.
    String bare() {
      return Conversation.bare(text);
    }
  }

  public Conversation {
    lines = lines.stream().sorted(Comparator.comparingLong(Line::startMillis)).toList();
  }

  public static Conversation of(long millis, List<Utterance> said) {
    return new Conversation(
        millis, said.stream().map(Conversation::line).flatMap(Optional::stream).toList());
  }

  private static Optional<Line> line(Utterance said) {
    return said.speaker() == Speaker.SYSTEM
        ? Optional.empty()
        : said.audio()
            .map(
                span ->
                    new Line(said.speaker(), span.startMillis(), span.endMillis(), said.text()));
  }

  List<Line> of(Speaker speaker) {
    return lines.stream().filter(line -> line.speaker() == speaker).toList();
  }

  static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
