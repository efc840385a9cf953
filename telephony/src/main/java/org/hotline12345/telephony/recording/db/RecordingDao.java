package org.hotline12345.telephony.recording.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.recording.Recording;
import org.hotline12345.telephony.recording.RecordingLedger;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Recording.class)
interface RecordingDao extends RecordingLedger {
  String COLUMNS =
      "contact_id, file, sha256, bytes, millis, missing_millis, finished_at, deleted_at,"
          + " deleted_because";

  @Override
  @SqlUpdate(
      """
      INSERT INTO recording (contact_id, file, sha256, bytes, millis, missing_millis, finished_at)
      VALUES (:contactId, :file, :sha256, :bytes, :millis, :missingMillis, :finishedAt)
      ON DUPLICATE KEY UPDATE file = VALUES(file), sha256 = VALUES(sha256), bytes = VALUES(bytes),
        millis = VALUES(millis), missing_millis = VALUES(missing_millis)
      """)
  void kept(@BindMethods Recording recording);

  @Override
  @SqlQuery("SELECT " + COLUMNS + " FROM recording WHERE contact_id = :contactId")
  Optional<Recording> find(String contactId);

  @Override
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM recording
          WHERE deleted_at IS NULL AND finished_at > :after AND finished_at <= :before
          ORDER BY finished_at, contact_id LIMIT :limit
          """)
  List<Recording> finishedBetween(Instant after, Instant before, int limit);

  @Override
  @SqlUpdate(
      """
      UPDATE recording SET deleted_at = :at, deleted_because = :because
      WHERE contact_id = :contactId AND deleted_at IS NULL
      """)
  void deleted(String contactId, Instant at, String because);
}
