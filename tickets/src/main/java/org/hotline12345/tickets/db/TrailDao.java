package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.List;
import org.hotline12345.tickets.contact.TrailStep;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface TrailDao {
  @SqlUpdate(
      """
      INSERT IGNORE INTO contact_trail (contact_id, at, kind, actor, target, outcome)
      VALUES (:contactId, :at, :kind, :actor, :target, :outcome)
      """)
  void insert(@BindMethods TrailStep step);

  @SqlQuery(
      """
      SELECT contact_id, at, kind, actor, target, outcome FROM contact_trail
      WHERE contact_id = :contactId ORDER BY at, id LIMIT :limit
      """)
  @RegisterConstructorMapper(TrailStep.class)
  List<TrailStep> of(String contactId, int limit);

  /// Tickets whose call was passed on to this target.
  @SqlQuery(
      """
      SELECT DISTINCT c.ticket FROM contact_trail t JOIN contact c ON c.id = t.contact_id
      WHERE t.target = :target AND t.at BETWEEN :since AND :until AND t.kind = 'PASSED_ON'
        AND c.ticket IS NOT NULL LIMIT :limit
      """)
  List<String> passedOn(String target, Instant since, Instant until, int limit);

  @SqlUpdate("UPDATE contact SET agent = :agent WHERE id = :contactId")
  int serve(String contactId, String agent);
}
