package org.hotline12345.desktop.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What is kept of people's choices of lines. Thread-safe.
public interface Choices {
  /// A correction to learn from, unless somebody excluded it.
  record Kept(
      long id,
      String ticket,
      String suggested,
      String chosen,
      String words,
      String by,
      Instant at,
      boolean excluded) {}

  /// How often the first suggestion was right on a day.
  record Day(LocalDate day, int dispatched, int right) {}

  /// How often it was right when this line was the right one.
  record OfLine(String line, int dispatched, int right) {}

  /// How often one line was suggested where another was right.
  record Confusion(String suggested, String chosen, int times) {}

  /// A later choice about the same ticket replaces an earlier one.
  void keep(Choice choice);

  /// Oldest first, the newest `limit` of those that are not excluded.
  List<Kept> lessons(int limit);

  /// How many corrections came after `since` and are not excluded.
  int waiting(Instant since);

  /// @param offsetSeconds of the city's time from UTC
  List<Day> days(Instant since, int offsetSeconds);

  List<OfLine> lines(Instant since);

  /// Most frequent first.
  List<Confusion> confusions(Instant since, int limit);

  /// Newest first, those excluded too.
  List<Kept> examples(String suggested, String chosen, Instant since, int limit);

  /// @return whether there is such a correction
  boolean exclude(long id, boolean excluded);
}
