package org.hotline12345.desktop.session.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AccountDao {
  record AccountRow(
      String username,
      String displayName,
      String password,
      String roles,
      Optional<String> department,
      boolean enabled) {}

  record SessionRow(
      String username,
      String displayName,
      String roles,
      Optional<String> department,
      Instant createdAt,
      Instant seenAt) {}

  record WrongRow(int count, Optional<Instant> last) {}

  @SqlQuery(
      """
      select username, display_name, password, roles, department, enabled
      from account where username = :username
      """)
  @RegisterConstructorMapper(AccountRow.class)
  Optional<AccountRow> account(String username);

  @SqlQuery(
      """
      select username, display_name, password, roles, department, enabled
      from account
      where enabled and (find_in_set('AGENT', roles) or find_in_set('DISPATCHER', roles))
      order by username limit :limit
      """)
  @RegisterConstructorMapper(AccountRow.class)
  List<AccountRow> agents(int limit);

  @SqlUpdate(
      """
      insert ignore into account
        (username, display_name, password, roles, department, enabled, created_at)
      values (:username, :displayName, :password, :roles, :department, :enabled, :at)
      """)
  int insertAccount(@BindMethods AccountRow row, Instant at);

  @SqlUpdate(
      """
      insert into login_session (token_hash, username, created_at, seen_at)
      values (:tokenHash, :username, :at, :at)
      """)
  void insertSession(byte[] tokenHash, String username, Instant at);

  @SqlQuery(
      """
      select account.username, display_name, roles, department, login_session.created_at, seen_at
      from login_session join account on account.username = login_session.username
      where token_hash = :tokenHash and enabled
      """)
  @RegisterConstructorMapper(SessionRow.class)
  Optional<SessionRow> session(byte[] tokenHash);

  @SqlUpdate(
      "update login_session set seen_at = :at where token_hash = :tokenHash and seen_at < :at")
  void seen(byte[] tokenHash, Instant at);

  @SqlUpdate("delete from login_session where token_hash = :tokenHash")
  int deleteSession(byte[] tokenHash);

  @SqlUpdate(
      """
      delete from login_session
      where created_at < :createdBefore or seen_at < :seenBefore limit 1000
      """)
  int deleteSessions(Instant createdBefore, Instant seenBefore);

  @SqlUpdate(
      """
      insert into wrong_password (username, address, at)
      values (left(:username, 64), left(:address, 64), :at)
      """)
  void insertWrong(String username, String address, Instant at);

  @SqlQuery(
      """
      select count(*) as count, max(at) as last
      from wrong_password where username = left(:username, 64) and at > :since
      """)
  @RegisterConstructorMapper(WrongRow.class)
  WrongRow wrongOf(String username, Instant since);

  @SqlQuery(
      """
      select count(*) as count, max(at) as last
      from wrong_password where address = left(:address, 64) and at > :since
      """)
  @RegisterConstructorMapper(WrongRow.class)
  WrongRow wrongFrom(String address, Instant since);

  @SqlUpdate("delete from wrong_password where username = left(:username, 64)")
  void deleteWrong(String username);

  @SqlUpdate("delete from wrong_password where at < :before limit 1000")
  int deleteWrongBefore(Instant before);
}
