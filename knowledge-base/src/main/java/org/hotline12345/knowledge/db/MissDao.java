package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.knowledge.gap.Miss;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Miss.class)
interface MissDao {
  @SqlUpdate(
      """
      INSERT INTO search_miss (at, asked_in, text, line) VALUES (:at, :askedIn, :text, :line)
      """)
  void insert(Instant at, Miss.AskedIn askedIn, String text, Optional<String> line);

  @SqlQuery(
      """
      SELECT id, at, asked_in, text, line FROM search_miss
      WHERE settled_at IS NULL ORDER BY at DESC LIMIT :limit
      """)
  List<Miss> open(int limit);

  @SqlUpdate(
      """
      UPDATE search_miss SET settled_by = :by, settled_at = :at, article = :article
      WHERE id IN (<ids>) AND settled_at IS NULL
      """)
  int settle(@BindList("ids") List<Long> ids, String by, Instant at, Optional<String> article);

  @SqlUpdate("DELETE FROM search_miss WHERE at < :before LIMIT 1000")
  int forget(Instant before);
}
