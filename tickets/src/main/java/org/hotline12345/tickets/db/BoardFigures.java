package org.hotline12345.tickets.db;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.board.Figures;
import org.hotline12345.tickets.lines.Line;

/// Counts the day so far, in the city's own time zone. Some ten short queries: ask once a second at
/// most and share the answer. Thread-safe.
public final class BoardFigures {
  private static final int BURNING = 10;

  private final TicketDatabase database;
  private final TicketQueries queries;
  private final TicketSettings settings;
  private final InstantSource clock;

  public BoardFigures(
      TicketDatabase database,
      TicketQueries queries,
      TicketSettings settings,
      InstantSource clock) {
    this.database = database;
    this.queries = queries;
    this.settings = settings;
    this.clock = clock;
  }

  public Figures now() {
    var now = clock.instant();
    var zone = settings.catalogue().calendar().zone();
    var midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    int offset = zone.getRules().getOffset(now).getTotalSeconds() / 60;
    return database.read(
        handle -> {
          var dao = Dao.of(handle, BoardDao.class);
          return new Figures(
              now,
              today(dao, now, midnight),
              dao.hourly(midnight, offset).stream()
                  .map(
                      h ->
                          new Figures.Hour(
                              "%02d".formatted(h.hour()), h.calls(), h.answered(), h.messages()))
                  .toList(),
              dao.byLine(midnight).stream()
                  .map(l -> new Figures.LineCount(l.line(), name(l.line()), l.tickets()))
                  .toList(),
              queries.burning(BURNING));
        });
  }

  private static Figures.Today today(BoardDao dao, Instant now, Instant midnight) {
    var calls = dao.calls(midnight);
    var day = dao.calls(now.minus(Duration.ofHours(24)));
    return new Figures.Today(
        calls.calls(),
        calls.answered(),
        calls.abandoned(),
        calls.quick(),
        share(calls.quick(), calls.calls()),
        share(day.answered(), day.calls()),
        calls.meanWait(),
        dao.messages(midnight),
        dao.tickets(midnight),
        dao.closed(midnight),
        dao.overdue(now),
        dao.satisfaction(midnight));
  }

  private static Optional<Double> share(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
  }

  private String name(String line) {
    return settings.lines().find(line).map(Line::name).orElse(line);
  }
}
