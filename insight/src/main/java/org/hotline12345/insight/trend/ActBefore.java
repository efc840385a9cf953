package org.hotline12345.insight.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Matters and places that a department should look at before citizens have to ask.
public final class ActBefore {
  private ActBefore() {}

  public enum Why {
    /// It rises now, week on week.
    RISING,
    /// It rose in the same season last year.
    LAST_YEAR
  }

  /// One line at one street, counted.
  ///
  /// @param week the last seven days and the seven before
  /// @param lastYear the days ahead, a year ago, and as many days before those
  public record Counted(String line, String place, Change week, Change lastYear) {}

  /// @param least tickets that a rise needs
  /// @param times how many times as many a rise is
  public record Rule(int ahead, int least, double times) {}

  /// @param reason a sentence for people, in Chinese
  public record Hint(String line, String place, Why why, Change change, String reason) {}

  /// The steepest first.
  public static List<Hint> of(List<Counted> counted, Rule rule) {
    var hints = new ArrayList<Hint>();
    for (var spot : counted) {
      if (rises(spot.lastYear(), rule)) {
        var change = spot.lastYear();
        var reason =
            "去年同期的 %d 天里有 %d 件，比之前的 %d 件明显上升，今年可提前处置"
                .formatted(rule.ahead(), change.now(), change.before());
        hints.add(new Hint(spot.line(), spot.place(), Why.LAST_YEAR, change, reason));
      }
      if (rises(spot.week(), rule)) {
        var change = spot.week();
        var reason = "最近 7 天 %d 件，前 7 天 %d 件，正在上升".formatted(change.now(), change.before());
        hints.add(new Hint(spot.line(), spot.place(), Why.RISING, change, reason));
      }
    }
    hints.sort(Comparator.comparingLong((Hint hint) -> hint.change().more()).reversed());
    return List.copyOf(hints);
  }

  private static boolean rises(Change change, Rule rule) {
    return change.now() >= rule.least() && change.times() >= rule.times();
  }
}
