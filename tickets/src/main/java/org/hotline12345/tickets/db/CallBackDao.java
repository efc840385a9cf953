package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// States: DUE, TRYING (until `due_at`), ANSWERED, NOT_REACHED, SETTLED (in another way).
@RegisterConstructorMapper(CallBackDao.Row.class)
interface CallBackDao {
  String COLUMNS = "id, ticket, channel, address, state, due_at, attempts";

  record Row(
      long id,
      String ticket,
      Channel channel,
      String address,
      String state,
      Instant dueAt,
      int attempts) {
    boolean outstanding() {
      return state.equals("DUE") || state.equals("TRYING");
    }
  }

  @SqlUpdate(
      """
      INSERT INTO call_back (ticket, channel, address, state, due_at, attempts, created_at)
      VALUES (:ticket, :channel, :address, 'DUE', :dueAt, 0, :now)
      """)
  void insert(String ticket, Channel channel, String address, Instant dueAt, Instant now);

  /// Tries that nobody reported on in time are due again.
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM call_back WHERE state IN ('DUE', 'TRYING') AND due_at <= :now
          ORDER BY due_at LIMIT :limit
          """)
  List<Row> due(Instant now, int limit);

  @SqlQuery("SELECT " + COLUMNS + " FROM call_back WHERE id = :id FOR UPDATE")
  Optional<Row> lock(long id);

  @SqlQuery("SELECT " + COLUMNS + " FROM call_back WHERE id = :id")
  Optional<Row> find(long id);

  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM call_back
          WHERE channel = :channel AND address = :address AND state = 'TRYING'
          ORDER BY id DESC LIMIT 1
          """)
  Optional<Row> trying(Channel channel, String address);

  @SqlUpdate(
      "UPDATE call_back SET state = 'TRYING', due_at = :until, attempts = :attempt WHERE id = :id")
  void trying(long id, int attempt, Instant until);

  @SqlUpdate("UPDATE call_back SET state = 'DUE', due_at = :at WHERE id = :id")
  void again(long id, Instant at);

  @SqlUpdate(
      "UPDATE call_back SET state = :state, satisfaction = :satisfaction, note = :note WHERE id = :id")
  void settle(long id, String state, Optional<Integer> satisfaction, Optional<String> note);

  @SqlUpdate(
      """
      UPDATE call_back SET state = 'SETTLED'
      WHERE ticket = :ticket AND state IN ('DUE', 'TRYING')
      """)
  void settleAll(String ticket);
}
