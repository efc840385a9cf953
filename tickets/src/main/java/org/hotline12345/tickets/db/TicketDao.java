package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface TicketDao {
  @SqlQuery("SELECT body FROM ticket WHERE number = :number")
  Optional<String> find(String number);

  @SqlQuery("SELECT body FROM ticket WHERE number = :number FOR UPDATE")
  Optional<String> lock(String number);

  @SqlUpdate(
      """
      INSERT INTO ticket_number (day, last_number) VALUES (:day, LAST_INSERT_ID(1))
      ON DUPLICATE KEY UPDATE last_number = LAST_INSERT_ID(last_number + 1)
      """)
  void nextNumber(String day);

  @SqlQuery("SELECT LAST_INSERT_ID()")
  long lastInsertId();

  @SqlUpdate(
      """
      INSERT INTO ticket (number, version, state, channel, address, title, place, line, department,
        urgency, created_at, due_at, closed_at, satisfaction, body)
      VALUES (:number, :version, :state, :channel, :address, :title, :place, :line, :department,
        :urgency, :createdAt, :dueAt, :closedAt, :satisfaction, :body)
      """)
  void insert(@BindMethods TicketRow row);

  @SqlUpdate(
      """
      UPDATE ticket SET version = :row.version, state = :row.state, title = :row.title,
        place = :row.place, line = :row.line, department = :row.department, urgency = :row.urgency,
        due_at = :row.dueAt, closed_at = :row.closedAt, satisfaction = :row.satisfaction,
        body = :row.body
      WHERE number = :row.number AND version = :seen
      """)
  int update(@BindMethods("row") TicketRow row, long seen);

  @SqlUpdate("DELETE FROM ticket_department WHERE ticket = :ticket")
  void forgetDepartments(String ticket);

  @SqlBatch("INSERT INTO ticket_department (department, ticket) VALUES (:department, :ticket)")
  void concern(Iterable<String> department, String ticket);

  /// The last statement of its transaction but one: everybody who writes events waits for it.
  @SqlUpdate("UPDATE stream_position SET last_id = LAST_INSERT_ID(last_id + 1) WHERE one = 1")
  void nextPosition();

  @SqlUpdate(
      """
      INSERT INTO ticket_event (id, ticket, version, kind, actor, at, data)
      VALUES (LAST_INSERT_ID(), :ticket, :version, :kind, :actor, :at, :data)
      """)
  void append(String ticket, long version, String kind, String actor, Instant at, String data);

  record EventRow(long id, String ticket, long version, String actor, Instant at, String data) {}

  @SqlQuery(
      """
      SELECT id, ticket, version, actor, at, data FROM ticket_event
      WHERE id > :after ORDER BY id LIMIT :limit
      """)
  @RegisterConstructorMapper(EventRow.class)
  List<EventRow> eventsAfter(long after, int limit);

  @SqlQuery(
      """
      SELECT id, ticket, version, actor, at, data FROM ticket_event
      WHERE ticket = :ticket ORDER BY version LIMIT :limit
      """)
  @RegisterConstructorMapper(EventRow.class)
  List<EventRow> eventsOf(String ticket, int limit);

  @SqlQuery("SELECT last_id FROM stream_position WHERE one = 1")
  long lastPosition();

  @SqlUpdate("INSERT IGNORE INTO stream_reader (name, last_id) VALUES (:name, 0)")
  void makeReader(String name);

  @SqlQuery("SELECT last_id FROM stream_reader WHERE name = :name FOR UPDATE")
  long lockReader(String name);

  @SqlUpdate("UPDATE stream_reader SET last_id = :lastId WHERE name = :name")
  void moveReader(String name, long lastId);
}
