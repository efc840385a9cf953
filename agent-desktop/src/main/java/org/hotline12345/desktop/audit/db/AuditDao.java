package org.hotline12345.desktop.audit.db;

import java.util.List;
import org.hotline12345.desktop.audit.Audit;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

public interface AuditDao extends Audit {
  @Override
  @SqlUpdate(
      """
      insert into audit (at, actor, address, action, outcome, target, detail)
      values (:at, left(:actor, 64), left(:address, 64), :action, :outcome, left(:target, 100), left(:detail, 500))
      """)
  void write(@BindMethods Entry entry);

  @Override
  @SqlQuery(
      """
      select at, actor, address, action, outcome, target, detail
      from audit order by id desc limit :limit
      """)
  @RegisterConstructorMapper(Entry.class)
  List<Entry> newest(int limit);
}
