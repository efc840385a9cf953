package org.hotline12345.desktop.learning.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.desktop.learning.Trainings;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

public interface TrainingDao extends Trainings {
  @Override
  @SqlUpdate("insert into line_training (begun_at, actor) values (:begunAt, :actor)")
  @GetGeneratedKeys
  long begin(Instant begunAt, String actor);

  @Override
  @SqlUpdate("update line_training set version = :version, outcome = :outcome where id = :id")
  void end(long id, Optional<String> version, String outcome);

  @Override
  @SqlQuery(
      """
      select id, begun_at, actor, version, outcome
      from line_training order by id desc limit :limit
      """)
  @RegisterConstructorMapper(Kept.class)
  List<Kept> newest(int limit);
}
