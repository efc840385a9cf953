package org.hotline12345.telephony.quality.db;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hotline12345.telephony.quality.Finding;
import org.hotline12345.telephony.quality.Kind;
import org.hotline12345.telephony.quality.QualityLedger;
import org.hotline12345.telephony.recording.db.RecordingTables;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// The [QualityLedger] on MySQL.
public final class QualityRecords implements QualityLedger {
  private static final String ROWS =
      """
      SELECT c.contact_id, c.agent, c.answered_at, c.millis, c.transcript, c.checked_at,
        COALESCE(SUM(IF(f.verdict = 'DISMISSED', 0, f.points)), 0) AS lost,
        COALESCE(SUM(f.id IS NOT NULL AND f.verdict IS NULL), 0) AS open_findings,
        COALESCE(GROUP_CONCAT(f.kind ORDER BY f.start_millis), '') AS kinds
      FROM quality_check c LEFT JOIN quality_finding f ON f.contact_id = c.contact_id
      """;

  private static final RowMapper<Row> ROW =
      (row, _) ->
          new Row(
              new Checked(
                  row.getString("contact_id"),
                  row.getString("agent"),
                  row.getObject("answered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                  row.getLong("millis"),
                  row.getBoolean("transcript"),
                  row.getObject("checked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
              row.getInt("lost"),
              Arrays.stream(row.getString("kinds").split(","))
                  .filter(kind -> !kind.isEmpty())
                  .map(Kind::valueOf)
                  .toList(),
              row.getInt("open_findings"));

  private final Jdbi jdbi;

  public QualityRecords(DataSource source) {
    jdbi = RecordingTables.open(source);
  }

  @Override
  public List<Due> due(Instant finishedAfter, Instant finishedBefore, int limit) {
    return jdbi.withExtension(
        QualityDao.class, dao -> dao.due(finishedAfter, finishedBefore, limit));
  }

  @Override
  public void checked(Checked call, List<Finding> findings) {
    jdbi.useTransaction(
        handle -> {
          QualityDao dao = handle.attach(QualityDao.class);
          if (dao.insert(call) == 1 && !findings.isEmpty()) {
            dao.insert(call.contactId(), findings);
          }
        });
  }

  @Override
  public List<Row> list(Filter filter, int limit) {
    String sql =
        ROWS
            + """
            WHERE (:agent IS NULL OR c.agent = :agent)
              AND (:from IS NULL OR c.answered_at >= :from)
              AND (:before IS NULL OR c.answered_at < :before)
              AND (:kind IS NULL OR EXISTS (
                SELECT 1 FROM quality_finding k
                WHERE k.contact_id = c.contact_id AND k.kind = :kind))
              AND (:open = 0 OR EXISTS (
                SELECT 1 FROM quality_finding o
                WHERE o.contact_id = c.contact_id AND o.verdict IS NULL))
            GROUP BY c.contact_id ORDER BY c.answered_at DESC, c.contact_id LIMIT :limit
            """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("agent", filter.agent().orElse(null))
                .bind("from", filter.from().orElse(null))
                .bind("before", filter.before().orElse(null))
                .bind("kind", filter.kind().map(Kind::name).orElse(null))
                .bind("open", filter.open() ? 1 : 0)
                .bind("limit", limit)
                .map(ROW)
                .list());
  }

  @Override
  public Optional<Row> find(String contactId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ROWS + "WHERE c.contact_id = :contactId GROUP BY c.contact_id")
                .bind("contactId", contactId)
                .map(ROW)
                .findOne());
  }

  @Override
  public List<Kept> findings(String contactId) {
    return jdbi.withExtension(QualityDao.class, dao -> dao.findings(contactId));
  }

  @Override
  public Optional<Kept> judge(
      long id, Verdict verdict, Optional<String> note, String by, Instant at) {
    return jdbi.withExtension(
        QualityDao.class,
        dao -> dao.judge(id, verdict, note, by, at) == 1 ? dao.finding(id) : Optional.empty());
  }
}
