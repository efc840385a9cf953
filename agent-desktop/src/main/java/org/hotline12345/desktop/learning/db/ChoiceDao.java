package org.hotline12345.desktop.learning.db;

import java.time.Instant;
import java.util.List;
import org.hotline12345.desktop.learning.Choice;
import org.hotline12345.desktop.learning.Choices;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Affected rows are those found, whether or not anything changes (the driver's default).
public interface ChoiceDao extends Choices {
  @Override
  @SqlUpdate(
      """
      insert into line_choice (ticket, suggested, chosen, words, actor, at)
      values (:ticket, :suggested, :chosen, :words, :by, :at)
      on duplicate key update suggested = :suggested, chosen = :chosen, words = :words, actor = :by, at = :at
      """)
  void keep(@BindMethods Choice choice);

  @Override
  @SqlQuery(
      """
      select id, ticket, suggested, chosen, words, actor as `by`, at, excluded
      from (select * from line_choice
            where suggested <> chosen and words <> '' and not excluded
            order by id desc limit :limit) newest
      order by id
      """)
  @RegisterConstructorMapper(Kept.class)
  List<Kept> lessons(int limit);

  @Override
  @SqlQuery(
      """
      select count(*) from line_choice
      where at > :since and suggested <> chosen and words <> '' and not excluded
      """)
  int waiting(Instant since);

  @Override
  @SqlQuery(
      """
      select date(at + interval :offsetSeconds second) as day, count(*) as dispatched,
             sum(suggested = chosen) as `right`
      from line_choice where at > :since group by day order by day
      """)
  @RegisterConstructorMapper(Day.class)
  List<Day> days(Instant since, int offsetSeconds);

  @Override
  @SqlQuery(
      """
      select chosen as line, count(*) as dispatched, sum(suggested = chosen) as `right`
      from line_choice where at > :since group by chosen order by count(*) desc, chosen
      """)
  @RegisterConstructorMapper(OfLine.class)
  List<OfLine> lines(Instant since);

  @Override
  @SqlQuery(
      """
      select suggested, chosen, count(*) as times
      from line_choice where at > :since and suggested <> chosen
      group by suggested, chosen order by times desc, suggested, chosen limit :limit
      """)
  @RegisterConstructorMapper(Confusion.class)
  List<Confusion> confusions(Instant since, int limit);

  @Override
  @SqlQuery(
      """
      select id, ticket, suggested, chosen, words, actor as `by`, at, excluded
      from line_choice where suggested = :suggested and chosen = :chosen and chosen <> suggested
        and at > :since
      order by id desc limit :limit
      """)
  @RegisterConstructorMapper(Kept.class)
  List<Kept> examples(String suggested, String chosen, Instant since, int limit);

  @Override
  @SqlUpdate("update line_choice set excluded = :excluded where id = :id and suggested <> chosen")
  boolean exclude(long id, boolean excluded);
}
