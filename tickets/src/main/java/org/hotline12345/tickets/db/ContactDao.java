package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Contact.class)
interface ContactDao {
  String COLUMNS =
      "id, channel, address, name, arrived_at, answered_at, agent, ended_at, end_reason, ticket,"
          + " satisfaction, recording, direction";

  /// Also the lock: the row stays locked until the transaction ends.
  @SqlUpdate(
      """
      INSERT INTO citizen (channel, address, name, seen_at) VALUES (:channel, :address, :name, :at)
      ON DUPLICATE KEY UPDATE name = COALESCE(VALUES(name), name), seen_at = VALUES(seen_at)
      """)
  void lockCitizen(Channel channel, String address, Optional<String> name, Instant at);

  @SqlUpdate(
      """
      INSERT INTO contact (id, channel, address, name, arrived_at)
      VALUES (:id, :channel, :address, :name, :arrivedAt)
      ON DUPLICATE KEY UPDATE id = VALUES(id)
      """)
  void insert(String id, Channel channel, String address, Optional<String> name, Instant arrivedAt);

  @SqlQuery("SELECT " + COLUMNS + " FROM contact WHERE id = :id")
  Optional<Contact> find(String id);

  @SqlQuery("SELECT " + COLUMNS + " FROM contact WHERE id = :id FOR UPDATE")
  Optional<Contact> lock(String id);

  @SqlUpdate(
      """
      UPDATE contact SET answered_at = COALESCE(answered_at, :at), agent = COALESCE(agent, :agent)
      WHERE id = :id
      """)
  void answered(String id, String agent, Instant at);

  @SqlUpdate("UPDATE contact SET ticket = :ticket WHERE id = :id AND ticket IS NULL")
  void setTicket(String id, String ticket);

  @SqlUpdate(
      """
      UPDATE contact SET ended_at = :at, end_reason = :reason WHERE id = :id AND ended_at IS NULL
      """)
  int ended(String id, Contact.EndReason reason, Instant at);

  @SqlUpdate("UPDATE contact SET skills = :skills, priority = :priority WHERE id = :id")
  void queued(String id, String skills, int priority);

  @SqlUpdate("UPDATE contact SET satisfaction = :satisfaction WHERE id = :id")
  int rated(String id, int satisfaction);

  @SqlUpdate("UPDATE contact SET recording = :recording WHERE id = :id")
  int recorded(String id, String recording);

  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM contact WHERE channel = :channel AND address = :address AND ended_at IS NULL
          ORDER BY arrived_at DESC LIMIT 1
          """)
  Optional<Contact> open(Channel channel, String address);

  @SqlQuery(
      "SELECT " + COLUMNS + " FROM contact WHERE ended_at IS NULL ORDER BY arrived_at LIMIT :limit")
  List<Contact> unended(int limit);

  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM contact WHERE channel = :channel AND address = :address
          ORDER BY arrived_at DESC LIMIT :limit
          """)
  List<Contact> ofCitizen(Channel channel, String address, int limit);

  @SqlQuery("SELECT " + COLUMNS + " FROM contact ORDER BY arrived_at DESC LIMIT :limit")
  List<Contact> newest(int limit);

  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM contact WHERE ticket = :ticket ORDER BY arrived_at DESC LIMIT 1
          """)
  Optional<Contact> newestOfTicket(String ticket);
}
