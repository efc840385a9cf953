package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.tickets.outbound.OutboundCall;
import org.hotline12345.tickets.outbound.OutboundKind;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(OutboundCall.class)
interface OutboundDao {
  @SqlUpdate(
      """
      INSERT INTO outbound_call (id, kind, address, agent, reason, ticket, placed_at)
      VALUES (:id, :kind, :address, :agent, :reason, :ticket, :placedAt)
      """)
  void insert(@BindMethods OutboundCall call);

  @SqlUpdate(
      """
      INSERT INTO contact (id, channel, address, arrived_at, direction, skills, priority, ticket)
      VALUES (:id, 'PHONE', :address, :arrivedAt, 'OUTBOUND', :skills, :priority, :ticket)
      """)
  void contact(
      String id,
      String address,
      Instant arrivedAt,
      String skills,
      int priority,
      Optional<String> ticket);

  /// The first report counts.
  @SqlUpdate(
      """
      UPDATE outbound_call SET result = :result, ended_at = :at WHERE id = :id AND result IS NULL
      """)
  int result(String id, OutboundResult result, Instant at);

  @SqlQuery(
      """
      SELECT id, kind, address, agent, reason, ticket, placed_at FROM outbound_call WHERE id = :id
      """)
  Optional<OutboundCall> find(String id);

  @SqlQuery("SELECT COUNT(*) FROM outbound_call WHERE kind = :kind AND placed_at >= :since")
  int since(OutboundKind kind, Instant since);

  @SqlQuery(
      """
      SELECT COUNT(*) FROM outbound_call
      WHERE kind = :kind AND placed_at >= :since AND result IS NULL
      """)
  int open(OutboundKind kind, Instant since);

  @SqlQuery(
      """
      SELECT COUNT(*) FROM outbound_call
      WHERE address = :address AND kind = :kind AND placed_at >= :since
      """)
  int toCitizen(String address, OutboundKind kind, Instant since);

  @SqlQuery(
      """
      SELECT COUNT(*) FROM outbound_call
      WHERE agent = :agent AND kind = :kind AND placed_at >= :since
      """)
  int byAgent(String agent, OutboundKind kind, Instant since);
}
