package org.hotline12345.telephony.quality.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.quality.Finding;
import org.hotline12345.telephony.quality.QualityLedger.Checked;
import org.hotline12345.telephony.quality.QualityLedger.Due;
import org.hotline12345.telephony.quality.QualityLedger.Kept;
import org.hotline12345.telephony.quality.QualityLedger.Verdict;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface QualityDao {
  String FINDING =
      "id, contact_id, kind, start_millis, end_millis, speaker, words, points, verdict, note,"
          + " judged_by, judged_at";

  @SqlQuery(
      """
      SELECT r.contact_id, r.millis FROM recording r
      LEFT JOIN quality_check q ON q.contact_id = r.contact_id
      WHERE q.contact_id IS NULL AND r.deleted_at IS NULL
        AND r.finished_at > :after AND r.finished_at <= :before
      ORDER BY r.finished_at LIMIT :limit
      """)
  @RegisterConstructorMapper(Due.class)
  List<Due> due(Instant after, Instant before, int limit);

  @SqlUpdate(
      """
      INSERT IGNORE INTO quality_check (contact_id, agent, answered_at, millis, transcript, checked_at)
      VALUES (:contactId, :agent, :answeredAt, :millis, :transcript, :checkedAt)
      """)
  int insert(@BindMethods Checked call);

  @SqlBatch(
      """
      INSERT INTO quality_finding (contact_id, kind, start_millis, end_millis, speaker, words, points)
      VALUES (:contactId, :kind, :startMillis, :endMillis, :speaker, :words, :points)
      """)
  void insert(String contactId, @BindMethods List<Finding> findings);

  @SqlQuery(
      "SELECT "
          + FINDING
          + " FROM quality_finding WHERE contact_id = :contactId ORDER BY start_millis, id")
  @RegisterConstructorMapper(Kept.class)
  List<Kept> findings(String contactId);

  @SqlQuery("SELECT " + FINDING + " FROM quality_finding WHERE id = :id")
  @RegisterConstructorMapper(Kept.class)
  Optional<Kept> finding(long id);

  @SqlUpdate(
      """
      UPDATE quality_finding
      SET verdict = :verdict, note = :note, judged_by = :by, judged_at = :at WHERE id = :id
      """)
  int judge(long id, Verdict verdict, Optional<String> note, String by, Instant at);
}
