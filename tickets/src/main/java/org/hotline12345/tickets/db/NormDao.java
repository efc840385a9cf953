package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.norm.AgentMoment;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface NormDao {
  record CallRow(
      String id,
      Instant arrivedAt,
      Optional<Instant> answeredAt,
      Optional<Instant> endedAt,
      Optional<String> agent,
      String skills,
      Optional<String> line) {}

  @SqlQuery(
      """
      SELECT c.id, c.arrived_at, c.answered_at, c.ended_at, c.agent, c.skills, t.line
      FROM contact c LEFT JOIN ticket t ON t.number = c.ticket
      WHERE c.channel = 'PHONE' AND c.direction = 'INBOUND'
        AND c.arrived_at >= :from AND c.arrived_at < :to
      ORDER BY c.arrived_at LIMIT :limit
      """)
  @RegisterConstructorMapper(CallRow.class)
  @FetchSize(5000)
  List<CallRow> calls(Instant from, Instant to, int limit);

  /// Those of the period, and each agent's last one before it: nobody does one thing for days.
  @SqlQuery(
      """
      SELECT agent, activity, at FROM (
        SELECT id, agent, activity, at FROM agent_state WHERE at >= :from AND at < :to
        UNION ALL
        SELECT s.id, s.agent, s.activity, s.at FROM agent_state s
        JOIN (SELECT agent, MAX(id) AS id FROM agent_state
          WHERE at < :from AND at >= :from - INTERVAL 3 DAY GROUP BY agent) before_it
          ON before_it.id = s.id) AS moments
      ORDER BY at, id LIMIT :limit
      """)
  @RegisterConstructorMapper(AgentMoment.class)
  List<AgentMoment> moments(Instant from, Instant to, int limit);

  @SqlBatch("INSERT IGNORE INTO agent_state (agent, activity, at) VALUES (:agent, :activity, :at)")
  void append(@BindMethods Iterable<AgentMoment> moments);

  @SqlUpdate(
      """
      INSERT INTO agent_state_alive (one, at) VALUES (1, :at)
      ON DUPLICATE KEY UPDATE at = GREATEST(at, VALUES(at))
      """)
  void alive(Instant at);

  /// Signs out whoever was at work when the process before us ended.
  @SqlUpdate(
      """
      INSERT IGNORE INTO agent_state (agent, activity, at)
      SELECT s.agent, 'SIGNED_OUT', GREATEST(s.at, COALESCE(a.at, s.at)) FROM agent_state s
      JOIN (SELECT agent, MAX(id) AS id FROM agent_state
        WHERE at >= :since GROUP BY agent) latest ON latest.id = s.id
      LEFT JOIN agent_state_alive a ON a.one = 1
      WHERE s.activity <> 'SIGNED_OUT'
      """)
  int signOutAll(Instant since);
}
