package org.hotline12345.insight.board;

import java.time.Instant;
import java.util.List;
import org.hotline12345.insight.burst.Alarm;
import org.hotline12345.insight.db.Sightings.DayCount;
import org.hotline12345.insight.trend.Change;
import org.hotline12345.insight.word.HotWords.HotWord;
import org.hotline12345.insight.word.NewWords.NewWord;

/// What all tickets of some days say.
///
/// @param tickets that were looked at for words: the newest, if there are very many
/// @param lines how each changed against as many days before, the greatest change first
/// @param streets the same by street
/// @param byDay tickets by day and line over twice the days
/// @param places tickets by cell, street and district, with and without cell
public record Overview(
    Instant at,
    int days,
    int tickets,
    List<HotWord> hotWords,
    List<NewWord> newWords,
    List<Trend> lines,
    List<Trend> streets,
    List<DayCount> byDay,
    Places places,
    List<Alarm> alarms) {

  /// @param name of a line or street
  public record Trend(String name, Change change) {}

  public record Places(List<Spotted> grids, List<Spotted> streets, List<Spotted> districts) {}

  /// @param name a name, or the code of a cell
  public record Spotted(String name, long tickets) {}
}
