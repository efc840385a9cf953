package org.hotline12345.desktop.ivr.db;

import java.time.Instant;
import java.util.List;
import org.hotline12345.desktop.ivr.Announcements;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Announcements.Kept.class)
public interface AnnouncementDao extends Announcements {
  String COLUMNS =
      "id, text, starts_at, ends_at, asks, heard, satisfied, created_by, created_at, ended_by";

  @Override
  @SqlUpdate(
      """
      insert into announcement (text, starts_at, ends_at, asks, created_by, created_at)
      values (:text, :startsAt, :endsAt, :asks, :createdBy, :createdAt)
      """)
  @GetGeneratedKeys
  long add(
      String text,
      Instant startsAt,
      Instant endsAt,
      boolean asks,
      String createdBy,
      Instant createdAt);

  @Override
  @SqlUpdate(
      """
      update announcement
      set ends_at = :now, starts_at = least(starts_at, :now), ended_by = :by
      where id = :id and ends_at > :now
      """)
  int end(long id, Instant now, String by);

  @Override
  @SqlUpdate(
      """
      update announcement set heard = heard + :heard, satisfied = satisfied + :satisfied
      where id = :id
      """)
  void count(long id, long heard, long satisfied);

  @Override
  @SqlQuery(
      "select "
          + COLUMNS
          + " from announcement where ends_at > :since order by id desc limit :limit")
  List<Kept> notEnded(Instant since, int limit);

  @Override
  @SqlQuery("select " + COLUMNS + " from announcement order by id desc limit :limit")
  List<Kept> newest(int limit);
}
