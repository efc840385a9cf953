package org.hotline12345.desktop.agent.db;

import java.util.Optional;
import org.hotline12345.desktop.agent.AgentWishes;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

public interface AgentWishesDao extends AgentWishes {
  @Override
  @SqlUpdate(
      """
      insert into agent_wish (agent, wish, reason, since) values (:agent, :wish, :reason, :since)
      on duplicate key update wish = :wish, reason = :reason, since = :since
      """)
  void keep(String agent, @BindMethods Kept kept);

  @Override
  @SqlUpdate("delete from agent_wish where agent = :agent")
  void forget(String agent);

  @Override
  @SqlQuery("select wish, reason, since from agent_wish where agent = :agent")
  @RegisterConstructorMapper(Kept.class)
  Optional<Kept> find(String agent);
}
