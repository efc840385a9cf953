package org.hotline12345.insight.db;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.insight.burst.Alarm;
import org.hotline12345.insight.burst.Scope;
import org.hotline12345.insight.burst.Spot;
import org.hotline12345.tickets.db.TicketDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// Bursts that people were told of. Thread-safe.
public final class Alarms {
  private static final int MOST_TICKETS = 500;
  private static final String COLUMNS =
      "id, scope, place, line, state, reason, tickets, expected, chance, opened_at,"
          + " last_ticket_at, decided_by, decided_at, decided_why";

  private final TicketDatabase database;

  public Alarms(TicketDatabase database) {
    this.database = database;
  }

  public record Row(
      long id,
      String scope,
      String place,
      String line,
      String state,
      String reason,
      int tickets,
      double expected,
      double chance,
      Instant openedAt,
      Instant lastTicketAt,
      Optional<String> decidedBy,
      Optional<Instant> decidedAt,
      Optional<String> decidedWhy) {
    Alarm alarm() {
      return new Alarm(
          id,
          new Spot(Scope.valueOf(scope), place, line),
          Alarm.State.valueOf(state),
          reason,
          tickets,
          expected,
          chance,
          openedAt,
          lastTicketAt,
          decidedBy.map(by -> new Alarm.Decision(by, decidedAt.get(), decidedWhy.orElse(""))));
    }
  }

  private static final RowMapper<Row> ROW = ConstructorMapper.of(Row.class);

  /// What is known of a burst now.
  ///
  /// @param tickets all within the rule's time
  public record Burst(
      Spot spot,
      String reason,
      double expected,
      double chance,
      List<String> tickets,
      Duration within) {}

  /// Raises an alarm, or adds to the one that is open at the same spot.
  public void tell(Burst burst, Instant now) {
    database.transact(
        handle -> {
          var open = open(handle, burst.spot());
          long id = open.isPresent() ? open.get() : insert(handle, burst, now);
          add(handle, id, burst.tickets());
          update(handle, id, burst, now);
          return id;
        });
  }

  private static Optional<Long> open(Handle handle, Spot spot) {
    return handle
        .createQuery("SELECT id FROM insight_alarm WHERE open_key = :key FOR UPDATE")
        .bind("key", key(spot))
        .mapTo(Long.class)
        .findOne();
  }

  public boolean open(Spot spot) {
    return database.read(
        handle ->
            handle
                    .createQuery("SELECT COUNT(*) FROM insight_alarm WHERE open_key = :key")
                    .bind("key", key(spot))
                    .mapTo(int.class)
                    .one()
                > 0);
  }

  private static String key(Spot spot) {
    return spot.scope() + " " + spot.line() + " " + spot.place();
  }

  private static long insert(Handle handle, Burst burst, Instant now) {
    return handle
        .createUpdate(
            """
            INSERT INTO insight_alarm (scope, place, line, open_key, state, reason, tickets,
              expected, chance, opened_at, last_ticket_at, over_after)
            VALUES (:scope, :place, :line, :key, 'OPEN', :reason, 0, :expected, :chance, :now,
              :now, :now)
            """)
        .bind("scope", burst.spot().scope().name())
        .bind("place", burst.spot().place())
        .bind("line", burst.spot().line())
        .bind("key", key(burst.spot()))
        .bind("reason", burst.reason())
        .bind("expected", burst.expected())
        .bind("chance", burst.chance())
        .bind("now", now)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(long.class)
        .one();
  }

  private static void update(Handle handle, long id, Burst burst, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE insight_alarm SET reason = :reason, chance = LEAST(chance, :chance),
              last_ticket_at = :now, over_after = :over,
              tickets = (SELECT COUNT(*) FROM insight_alarm_ticket WHERE alarm = :id)
            WHERE id = :id
            """)
        .bind("reason", burst.reason())
        .bind("chance", burst.chance())
        .bind("now", now)
        .bind("over", now.plus(burst.within()))
        .bind("id", id)
        .execute();
  }

  /// Tickets of the line that other alarms explain: open ones, and false ones while they are quiet.
  public List<String> explained(Spot besides, Instant now) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT t.ticket FROM insight_alarm a
                    JOIN insight_alarm_ticket t ON t.alarm = a.id
                    WHERE a.line = :line AND NOT (a.scope = :scope AND a.place = :place)
                      AND (a.state = 'OPEN'
                        OR (a.state = 'FALSE_ALARM' AND a.quiet_until > :now))
                    LIMIT 5000
                    """)
                .bind("line", besides.line())
                .bind("scope", besides.scope().name())
                .bind("place", besides.place())
                .bind("now", now)
                .mapTo(String.class)
                .list());
  }

  public Optional<Instant> quietUntil(Spot spot) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT quiet_until FROM insight_alarm
                    WHERE line = :line AND state = 'FALSE_ALARM' AND scope = :scope
                      AND place = :place
                    ORDER BY quiet_until DESC LIMIT 1
                    """)
                .bind("line", spot.line())
                .bind("scope", spot.scope().name())
                .bind("place", spot.place())
                .mapTo(Instant.class)
                .findOne());
  }

  /// Adds tickets to the false alarm that keeps the spot quiet.
  public void addToQuiet(Spot spot, List<String> tickets, Instant now) {
    database.transact(
        handle -> {
          var quiet =
              handle
                  .createQuery(
                      """
                      SELECT id FROM insight_alarm
                      WHERE line = :line AND state = 'FALSE_ALARM' AND scope = :scope
                        AND place = :place AND quiet_until > :now
                      ORDER BY quiet_until DESC LIMIT 1
                      """)
                  .bind("line", spot.line())
                  .bind("scope", spot.scope().name())
                  .bind("place", spot.place())
                  .bind("now", now)
                  .mapTo(long.class)
                  .findOne();
          quiet.ifPresent(id -> add(handle, id, tickets));
          return quiet;
        });
  }

  private static void add(Handle handle, long id, List<String> tickets) {
    var batch =
        handle.prepareBatch(
            "INSERT IGNORE INTO insight_alarm_ticket (alarm, ticket) VALUES (?, ?)");
    tickets.forEach(ticket -> batch.add(id, ticket));
    batch.execute();
  }

  /// Ends open alarms to which nothing was added for as long as their rule looks back.
  ///
  /// @return how many
  public int endQuiet(Instant now) {
    return database.transact(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE insight_alarm SET state = 'OVER', open_key = NULL
                    WHERE state = 'OPEN' AND over_after < :now LIMIT 200
                    """)
                .bind("now", now)
                .execute());
  }

  /// @return whether there is such an alarm that was not declared false before
  public boolean declareFalse(long id, Alarm.Decision decision, Instant quietUntil) {
    return database.transact(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE insight_alarm SET state = 'FALSE_ALARM', open_key = NULL,
                          decided_by = :by, decided_at = :at, decided_why = :why,
                          quiet_until = :quiet
                        WHERE id = :id AND state <> 'FALSE_ALARM'
                        """)
                    .bind("by", decision.by())
                    .bind("at", decision.at())
                    .bind("why", decision.why())
                    .bind("quiet", quietUntil)
                    .bind("id", id)
                    .execute())
        == 1;
  }

  public Optional<Alarm> find(long id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM insight_alarm WHERE id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne()
                .map(Row::alarm));
  }

  /// Open ones first, then the newest.
  public List<Alarm> since(Instant from, Optional<String> line, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM insight_alarm WHERE last_ticket_at >= :from"
                        + " AND (:line IS NULL OR line = :line)"
                        + " ORDER BY state = 'OPEN' DESC, last_ticket_at DESC, id DESC LIMIT"
                        + " :limit")
                .bind("from", from)
                .bind("line", line)
                .bind("limit", limit)
                .map(ROW)
                .map(Row::alarm)
                .list());
  }

  /// Newest first.
  public List<String> tickets(long id) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT ticket FROM insight_alarm_ticket WHERE alarm = :id"
                        + " ORDER BY ticket DESC LIMIT :limit")
                .bind("id", id)
                .bind("limit", MOST_TICKETS)
                .mapTo(String.class)
                .list());
  }
}
