package org.hotline12345.tickets.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.draft.Heard;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterRowMapper(UtteranceDao.Mapper.class)
interface UtteranceDao {
  String COLUMNS =
      "id, contact_id, speaker, said_at, text, start_millis, end_millis, media_kind,"
          + " media_reference";

  @SqlUpdate(
      """
      INSERT INTO utterance
        (contact_id, speaker, said_at, text, start_millis, end_millis, media_kind, media_reference)
      VALUES
        (:contactId, :speaker, :at, :text, :startMillis, :endMillis, :mediaKind, :mediaReference)
      """)
  @GetGeneratedKeys("id")
  long insert(
      String contactId,
      Speaker speaker,
      Instant at,
      String text,
      Optional<Long> startMillis,
      Optional<Long> endMillis,
      Optional<String> mediaKind,
      Optional<String> mediaReference);

  @SqlQuery("SELECT " + COLUMNS + " FROM utterance WHERE id = :id")
  Optional<Utterance> find(long id);

  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM utterance
          WHERE contact_id = :contactId AND speaker = :speaker AND start_millis = :startMillis
          """)
  Optional<Utterance> at(String contactId, Speaker speaker, long startMillis);

  /// The newest `limit`, oldest first.
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + " FROM (SELECT "
          + COLUMNS
          + """
           FROM utterance WHERE contact_id = :contactId ORDER BY id DESC LIMIT :limit) AS newest
          ORDER BY id
          """)
  List<Utterance> ofContact(String contactId, int limit);

  /// The newest `limit` things said about a ticket, oldest first.
  @SqlQuery(
      """
      SELECT id, speaker, text FROM (
        SELECT u.id, u.speaker, u.text FROM utterance u JOIN contact c ON c.id = u.contact_id
        WHERE c.ticket = :ticket ORDER BY u.id DESC LIMIT :limit) AS newest
      ORDER BY id
      """)
  @RegisterConstructorMapper(Heard.class)
  List<Heard> saidAbout(String ticket, int limit);

  record First(String contactId, long utteranceId) {}

  @SqlQuery(
      """
      SELECT contact_id, utterance_id FROM channel_message
      WHERE channel = :channel AND message_id = :messageId
      """)
  @RegisterConstructorMapper(First.class)
  Optional<First> first(Channel channel, String messageId);

  @SqlUpdate(
      """
      INSERT INTO channel_message (channel, message_id, received_at, contact_id, utterance_id)
      VALUES (:channel, :messageId, :at, :contactId, :utteranceId)
      """)
  void remember(Channel channel, String messageId, Instant at, String contactId, long utteranceId);

  final class Mapper implements RowMapper<Utterance> {
    @Override
    public Utterance map(ResultSet row, StatementContext context) throws SQLException {
      Long start = row.getObject("start_millis", Long.class);
      Long end = row.getObject("end_millis", Long.class);
      String kind = row.getString("media_kind");
      return new Utterance(
          row.getLong("id"),
          row.getString("contact_id"),
          Speaker.valueOf(row.getString("speaker")),
          row.getObject("said_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
          row.getString("text"),
          start == null || end == null
              ? Optional.empty()
              : Optional.of(new Utterance.AudioSpan(start, end)),
          kind == null
              ? Optional.empty()
              : Optional.of(new Utterance.Media(kind, row.getString("media_reference"))));
    }
  }
}
