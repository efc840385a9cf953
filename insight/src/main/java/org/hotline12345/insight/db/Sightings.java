package org.hotline12345.insight.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.insight.burst.Scope;
import org.hotline12345.insight.burst.Spot;
import org.hotline12345.insight.sighting.Sighting;
import org.hotline12345.tickets.db.TicketDatabase;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/// What is counted. Thread-safe.
public final class Sightings {
  private final TicketDatabase database;

  public Sightings(TicketDatabase database) {
    this.database = database;
  }

  /// Adds a ticket, or what is known of it now.
  public void put(Sighting sighting) {
    var place = sighting.place();
    database.transact(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO insight_sighting
                      (ticket, created_at, line, district, street, estate, grid, text, words)
                    VALUES (:ticket, :created, :line, :district, :street, :estate, :grid, :text,
                      :words) AS fresh
                    ON DUPLICATE KEY UPDATE line = fresh.line, district = fresh.district,
                      street = fresh.street, estate = fresh.estate, grid = fresh.grid,
                      text = fresh.text, words = fresh.words
                    """)
                .bind("ticket", sighting.ticket())
                .bind("created", sighting.createdAt())
                .bind("line", sighting.line())
                .bind("district", shortened(place.district(), 40))
                .bind("street", shortened(place.street(), 60))
                .bind("estate", shortened(place.estate(), 60))
                .bind("grid", shortened(place.grid(), 40))
                .bind("text", sighting.text())
                .bind("words", String.join(" ", sighting.words()))
                .execute());
  }

  private static Optional<String> shortened(Optional<String> name, int most) {
    return name.map(text -> text.length() <= most ? text : text.substring(0, most));
  }

  public void remove(String ticket) {
    database.transact(
        handle -> handle.execute("DELETE FROM insight_sighting WHERE ticket = ?", ticket));
  }

  /// Oldest first.
  public List<String> tickets(Spot spot, Instant from, int limit) {
    return database.read(
        handle ->
            of(
                    spot,
                    handle.createQuery(
                        "SELECT ticket FROM insight_sighting WHERE line = :line AND created_at >="
                            + " :from"
                            + here(spot.scope())
                            + " ORDER BY created_at, ticket LIMIT :limit"))
                .bind("from", from)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  public long count(Spot spot, Instant from, Instant to) {
    return database.read(
        handle ->
            of(
                    spot,
                    handle.createQuery(
                        "SELECT COUNT(*) FROM insight_sighting WHERE line = :line AND created_at >="
                            + " :from AND created_at < :to"
                            + here(spot.scope())))
                .bind("from", from)
                .bind("to", to)
                .mapTo(long.class)
                .one());
  }

  private static <T extends SqlStatement<T>> T of(Spot spot, T statement) {
    var bound = statement.bind("line", spot.line());
    return spot.scope() == Scope.CITY ? bound : bound.bind("place", spot.place());
  }

  private static String here(Scope scope) {
    return switch (scope) {
      case ESTATE -> " AND estate = :place";
      case STREET -> " AND street = :place";
      case GRID -> " AND grid = :place";
      case DISTRICT -> " AND district = :place";
      case CITY -> "";
    };
  }

  public record Worded(String text, String words) {
    public Set<String> each() {
      return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    }
  }

  /// The newest `limit` between two moments.
  public List<Worded> worded(Instant from, Instant to, Optional<String> line, int limit) {
    return database.read(
        handle ->
            handle
                .registerRowMapper(ConstructorMapper.factory(Worded.class))
                .createQuery(
                    """
                    SELECT text, words FROM insight_sighting
                    WHERE created_at >= :from AND created_at < :to
                      AND (:line IS NULL OR line = :line)
                    ORDER BY created_at DESC LIMIT :limit
                    """)
                .bind("from", from)
                .bind("to", to)
                .bind("line", line)
                .bind("limit", limit)
                .mapTo(Worded.class)
                .list());
  }

  public record DayCount(String day, String line, long tickets) {}

  /// @param offset of the city's clock from UTC, in minutes
  public List<DayCount> byDay(Instant from, Optional<String> line, int offset) {
    return database.read(
        handle ->
            handle
                .registerRowMapper(ConstructorMapper.factory(DayCount.class))
                .createQuery(
                    """
                    SELECT DATE_FORMAT(DATE_ADD(created_at, INTERVAL :offset MINUTE), '%Y-%m-%d')
                      AS day, line, COUNT(*) AS tickets
                    FROM insight_sighting
                    WHERE created_at >= :from AND line IS NOT NULL
                      AND (:line IS NULL OR line = :line)
                    GROUP BY day, line ORDER BY day LIMIT 20000
                    """)
                .bind("offset", offset)
                .bind("from", from)
                .bind("line", line)
                .mapTo(DayCount.class)
                .list());
  }

  public record PlaceCount(String line, String place, long tickets) {}

  /// Tickets by line and street, estate, cell or district; the most first.
  public List<PlaceCount> byPlace(
      Scope scope, Instant from, Instant to, Optional<String> line, int limit) {
    var column =
        switch (scope) {
          case ESTATE -> "estate";
          case STREET -> "street";
          case GRID -> "grid";
          case DISTRICT -> "district";
          case CITY -> "''";
        };
    return database.read(
        handle ->
            handle
                .registerRowMapper(ConstructorMapper.factory(PlaceCount.class))
                .createQuery(
                    "SELECT line, "
                        + column
                        + " AS place, COUNT(*) AS tickets FROM insight_sighting WHERE created_at >="
                        + " :from AND created_at < :to AND line IS NOT NULL AND "
                        + column
                        + " IS NOT NULL AND (:line IS NULL OR line = :line) GROUP BY line, place"
                        + " ORDER BY tickets DESC, place LIMIT :limit")
                .bind("from", from)
                .bind("to", to)
                .bind("line", line)
                .bind("limit", limit)
                .mapTo(PlaceCount.class)
                .list());
  }
}
