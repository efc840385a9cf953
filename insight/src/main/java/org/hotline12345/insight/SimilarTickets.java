package org.hotline12345.insight;

import java.util.List;
import java.util.Optional;

/// Finds earlier tickets like a new one. Thread-safe; knows a ticket within about a second of its
/// commit. Never throws on any text: what is too short to compare finds nothing.
public interface SimilarTickets {
  int MAX_LIMIT = 50;

  /// @param limit at most [#MAX_LIMIT]
  /// @return best first: near-duplicates, then the same event, then similar ones with an answer
  List<SimilarTicket> like(Question question, int limit);

  /// @param place as the draft has it, such as 海勃湾区新华西街12号
  /// @param line code of a line
  default List<SimilarTicket> like(
      String text, Optional<String> place, Optional<String> line, int limit) {
    return like(new Question(text, place, line, Optional.empty()), limit);
  }

  /// @param except number of the ticket that is asked for, which is no answer
  record Question(
      String text, Optional<String> place, Optional<String> line, Optional<String> except) {}
}
