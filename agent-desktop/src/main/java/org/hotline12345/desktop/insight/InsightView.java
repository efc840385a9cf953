package org.hotline12345.desktop.insight;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.insight.Insight;
import org.hotline12345.insight.board.Overview;

/// The page of insights as `docs/api.md` has it.
public record InsightView(
    Instant at,
    int days,
    int tickets,
    List<Word> hotWords,
    List<NewWord> newWords,
    List<Trend> lines,
    List<Trend> streets,
    List<DayCount> byDay,
    CityMap map,
    List<AlarmView> alarms) {

  public record Word(String word, int tickets, double expected, double weight) {}

  public record NewWord(String word, int tickets, int before) {}

  /// @param code of a line; the name again for a street
  public record Trend(String code, String name, long before, long now) {}

  public record DayCount(String day, String line, long tickets) {}

  /// Nothing here is to scale: cells and streets by district, without positions.
  ///
  /// @param elsewhere streets that the city's list does not have
  public record CityMap(List<Cell> cells, List<Street> streets, List<Street> elsewhere) {}

  public record Cell(
      String code, String name, String district, List<String> streets, long tickets) {}

  public record Street(String name, String district, long tickets) {}

  public static InsightView of(
      Overview overview, Insight insight, Function<String, String> lineName) {
    return new InsightView(
        overview.at(),
        overview.days(),
        overview.tickets(),
        overview.hotWords().stream()
            .map(w -> new Word(w.word(), w.tickets(), w.expected(), w.weight()))
            .toList(),
        overview.newWords().stream()
            .map(w -> new NewWord(w.word(), w.tickets(), w.before()))
            .toList(),
        trends(overview.lines(), lineName),
        trends(overview.streets(), Function.identity()),
        overview.byDay().stream()
            .map(count -> new DayCount(count.day(), count.line(), count.tickets()))
            .toList(),
        map(overview.places(), insight.city()),
        overview.alarms().stream().map(alarm -> AlarmView.of(alarm, insight)).toList());
  }

  private static List<Trend> trends(List<Overview.Trend> trends, Function<String, String> naming) {
    return trends.stream()
        .map(
            trend ->
                new Trend(
                    trend.name(),
                    naming.apply(trend.name()),
                    trend.change().before(),
                    trend.change().now()))
        .toList();
  }

  private static CityMap map(Overview.Places places, Gazetteer city) {
    var byCell = counted(places.grids());
    var byStreet = counted(places.streets());
    var cells =
        city.grids().stream()
            .map(
                cell ->
                    new Cell(
                        cell.code(),
                        cell.name(),
                        cell.district(),
                        cell.streets().stream().map(Gazetteer.Stretch::street).toList(),
                        byCell.getOrDefault(cell.code(), 0L)))
            .toList();
    var known = new HashMap<String, Gazetteer.Name>();
    city.names().stream()
        .filter(name -> name.kind() == Gazetteer.Kind.STREET)
        .forEach(street -> known.put(street.name(), street));
    var streets =
        known.values().stream()
            .map(
                street ->
                    new Street(
                        street.name(), street.district(), byStreet.getOrDefault(street.name(), 0L)))
            .sorted(Comparator.comparing(Street::name))
            .toList();
    var elsewhere =
        places.streets().stream()
            .filter(street -> !known.containsKey(street.name()))
            .map(street -> new Street(street.name(), "", street.tickets()))
            .toList();
    return new CityMap(cells, streets, elsewhere);
  }

  private static Map<String, Long> counted(List<Overview.Spotted> places) {
    return places.stream()
        .collect(Collectors.toMap(Overview.Spotted::name, Overview.Spotted::tickets, Long::sum));
  }
}
