package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface BoardDao {
  record Calls(long calls, long answered, long abandoned, long quick, Optional<Double> meanWait) {}

  @SqlQuery(
      """
      SELECT COUNT(*) AS calls, COUNT(answered_at) AS answered,
        COALESCE(SUM(answered_at IS NULL AND ended_at IS NOT NULL AND end_reason NOT IN
          ('LEFT_MESSAGE', 'CALL_BACK_WISHED', 'SELF_SERVED', 'TRANSFERRED')), 0) AS abandoned,
        COALESCE(SUM(TIMESTAMPDIFF(MICROSECOND, arrived_at, answered_at) <= 15000000), 0) AS quick,
        AVG(TIMESTAMPDIFF(MICROSECOND, arrived_at, answered_at)) / 1000000 AS mean_wait
      FROM contact
      WHERE channel = 'PHONE' AND direction = 'INBOUND' AND arrived_at >= :from
        AND (answered_at IS NOT NULL OR ended_at IS NOT NULL)
      """)
  @RegisterConstructorMapper(Calls.class)
  Calls calls(Instant from);

  @SqlQuery("SELECT COUNT(*) FROM channel_message WHERE received_at >= :from")
  long messages(Instant from);

  @SqlQuery("SELECT COUNT(*) FROM ticket WHERE created_at >= :from")
  long tickets(Instant from);

  @SqlQuery("SELECT COUNT(*) FROM ticket WHERE closed_at >= :from")
  long closed(Instant from);

  @SqlQuery(
      """
      SELECT COUNT(*) FROM ticket
      WHERE state IN ('DISPATCHED', 'SIGNED', 'RETURNED') AND due_at < :now
      """)
  long overdue(Instant now);

  @SqlQuery(
      """
      SELECT AVG(points) FROM (
        SELECT satisfaction AS points FROM contact
        WHERE arrived_at >= :from AND satisfaction IS NOT NULL
        UNION ALL
        SELECT JSON_VALUE(data, '$.satisfaction' RETURNING UNSIGNED) FROM ticket_event
        WHERE at >= :from AND kind IN ('CALL_BACK_ANSWERED', 'REDONE')) AS ratings
      """)
  Optional<Double> satisfaction(Instant from);

  record Hour(int hour, long calls, long answered, long messages) {}

  /// @param offset minutes that local time is ahead of UTC
  @SqlQuery(
      """
      SELECT hour, SUM(calls) AS calls, SUM(answered) AS answered, SUM(messages) AS messages FROM (
        SELECT HOUR(arrived_at + INTERVAL :offset MINUTE) AS hour, 1 AS calls,
          answered_at IS NOT NULL AS answered, 0 AS messages
        FROM contact
        WHERE channel = 'PHONE' AND direction = 'INBOUND' AND arrived_at >= :from
        UNION ALL
        SELECT HOUR(received_at + INTERVAL :offset MINUTE), 0, 0, 1
        FROM channel_message WHERE received_at >= :from) AS traffic
      GROUP BY hour ORDER BY hour LIMIT 24
      """)
  @RegisterConstructorMapper(Hour.class)
  List<Hour> hourly(Instant from, int offset);

  record LineTickets(String line, long tickets) {}

  @SqlQuery(
      """
      SELECT line, COUNT(*) AS tickets FROM ticket
      WHERE created_at >= :from AND line IS NOT NULL AND state <> 'INVALID'
      GROUP BY line ORDER BY tickets DESC, line LIMIT 100
      """)
  @RegisterConstructorMapper(LineTickets.class)
  List<LineTickets> byLine(Instant from);
}
