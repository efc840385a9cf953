package org.hotline12345.insight;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.insight.board.Overview;
import org.hotline12345.insight.board.Overviews;
import org.hotline12345.insight.board.Seasons;
import org.hotline12345.insight.burst.Alarm;
import org.hotline12345.insight.burst.Bursts;
import org.hotline12345.insight.burst.Spot;
import org.hotline12345.insight.db.Alarms;
import org.hotline12345.insight.db.Sightings;
import org.hotline12345.insight.follow.BurstWatch;
import org.hotline12345.insight.follow.IndexFollower;
import org.hotline12345.insight.follow.SightingFollower;
import org.hotline12345.insight.lucene.TicketIndex;
import org.hotline12345.insight.sighting.Wording;
import org.hotline12345.insight.similar.PlaceReader;
import org.hotline12345.insight.trend.ActBefore.Hint;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.db.TicketDatabase;
import org.hotline12345.tickets.lines.Line;

/// The room's parts, joined. Thread-safe. The schema is brought up to date beforehand by
/// [org.hotline12345.insight.db.InsightSchema#migrate].
public final class Insight implements AutoCloseable {
  private static final int MOST_ALARMS = 100;

  private final Tickets tickets;
  private final InsightSettings settings;
  private final Gazetteer city;
  private final InstantSource clock;
  private final TicketIndex index;
  private final IndexFollower indexing;
  private final Alarms alarms;
  private final Overviews overviews;
  private final Seasons seasons;
  private final SightingFollower counting;

  /// @param folder of the index of earlier tickets, which is made, and filled again from the ticket
  ///     stream, when it is missing
  public record Home(DataSource database, Path folder, Gazetteer city) {}

  /// Begins to follow the tickets at once.
  public Insight(Tickets tickets, InsightSettings settings, Home home, InstantSource clock) {
    this.tickets = tickets;
    this.settings = settings;
    this.city = home.city();
    this.clock = clock;
    var places = new PlaceReader(city);
    index = new TicketIndex(home.folder(), places, settings.similar().event(), clock);
    indexing = new IndexFollower(tickets, index, settings.similar().keep(), clock);
    var database = new TicketDatabase(home.database());
    var sightings = new Sightings(database);
    alarms = new Alarms(database);
    var wording = new Wording(settings.words().leftOut());
    var zone = tickets.settings().catalogue().calendar().zone();
    overviews = new Overviews(sightings, alarms, wording, settings.words(), zone, clock);
    seasons = new Seasons(sightings, settings.actBefore(), clock);
    var bursts = new BurstWatch(sightings, alarms, settings.bursts(), this::names, clock);
    counting = new SightingFollower(tickets, sightings, places, wording, bursts);
  }

  public SimilarTickets similar() {
    return index;
  }

  public Overview overview(int days, Optional<String> line) {
    return overviews.of(days, line);
  }

  /// Open ones first, then the newest.
  public List<Alarm> alarms(int days, Optional<String> line) {
    return alarms.since(clock.instant().minus(Duration.ofDays(days)), line, MOST_ALARMS);
  }

  public Optional<Alarm> alarm(long id) {
    return alarms.find(id);
  }

  /// Newest first.
  public List<String> ticketsOf(long alarm) {
    return alarms.tickets(alarm);
  }

  /// The same burst is not raised again for the time that the settings name.
  ///
  /// @return whether there is such an alarm that was not declared false before
  public boolean declareFalse(long alarm, String by, String why) {
    Instant now = clock.instant();
    return alarms.declareFalse(
        alarm, new Alarm.Decision(by, now, why), now.plus(settings.bursts().quiet()));
  }

  /// @param department whose lines alone are wanted
  public List<Hint> actBefore(Optional<String> department) {
    return seasons.hints(
        line ->
            department.isEmpty()
                || tickets
                    .settings()
                    .lines()
                    .find(line)
                    .filter(known -> known.department().code().equals(department.get()))
                    .isPresent());
  }

  public Gazetteer city() {
    return city;
  }

  /// What people call a spot.
  public Bursts.Names names(Spot spot) {
    var place =
        switch (spot.scope()) {
          case CITY -> "全市";
          case GRID ->
              city.grids().stream()
                  .filter(cell -> cell.code().equals(spot.place()))
                  .map(Gazetteer.Grid::name)
                  .findFirst()
                  .orElse(spot.place());
          case ESTATE, STREET, DISTRICT -> spot.place();
        };
    var line = tickets.settings().lines().find(spot.line()).map(Line::name).orElse(spot.line());
    return new Bursts.Names(place, line);
  }

  @Override
  public void close() {
    counting.close();
    indexing.close();
    index.close();
  }
}
