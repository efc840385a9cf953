package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.missed.Closing;
import org.hotline12345.tickets.missed.MissedCall;
import org.hotline12345.tickets.missed.MissedCause;
import org.hotline12345.tickets.missed.MissedState;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// States: DUE, TRYING (until `due_at`), CLOSED.
@RegisterConstructorMapper(MissedDao.Row.class)
interface MissedDao {
  String COLUMNS =
      "id, address, cause, arrived_at, missed_at, calls, skills, priority, state, due_at, attempts,"
          + " contact, agent, last_result, closing, closed_at, closed_by";

  record Row(
      long id,
      String address,
      MissedCause cause,
      Instant arrivedAt,
      Instant missedAt,
      int calls,
      String skills,
      int priority,
      String state,
      Instant dueAt,
      int attempts,
      Optional<String> contact,
      Optional<String> agent,
      Optional<OutboundResult> lastResult,
      Optional<Closing> closing,
      Optional<Instant> closedAt,
      Optional<String> closedBy) {

    MissedState now() {
      return switch (state) {
        case "DUE" -> new MissedState.Due(dueAt);
        case "TRYING" -> new MissedState.Trying(contact.orElse(""), dueAt);
        case "CLOSED" -> new MissedState.Closed(closing.orElseThrow(), closedAt.orElseThrow());
        default -> throw new IllegalStateException("missed call " + id + " is " + state);
      };
    }

    MissedCall call() {
      return new MissedCall(
          id,
          address,
          cause,
          arrivedAt,
          missedAt,
          calls,
          skills,
          priority,
          now(),
          attempts,
          agent,
          lastResult,
          closedBy);
    }
  }

  /// 1 if the call was not known yet.
  @SqlUpdate("INSERT IGNORE INTO missed_contact (contact, cause) VALUES (:contact, :cause)")
  int remember(String contact, MissedCause cause);

  @SqlUpdate(
      """
      INSERT INTO missed_contact (contact, cause, number) VALUES (:contact, 'ASKED', :number)
      ON DUPLICATE KEY UPDATE number = VALUES(number)
      """)
  void wish(String contact, String number);

  @SqlQuery("SELECT number FROM missed_contact WHERE contact = :contact AND number IS NOT NULL")
  Optional<String> wished(String contact);

  @SqlQuery("SELECT cause FROM missed_contact WHERE contact = :contact AND missed_call IS NULL")
  Optional<MissedCause> noted(String contact);

  @SqlUpdate("UPDATE missed_contact SET missed_call = :missed WHERE contact = :contact")
  void belongs(String contact, long missed);

  record Fresh(
      String address, String contact, MissedCause cause, Instant arrivedAt, Instant missedAt) {}

  /// Opens the citizen's row, or adds the call to the one that is open.
  @SqlUpdate(
      """
      INSERT INTO missed_call (address, open_address, cause, arrived_at, missed_at, calls, skills,
        priority, state, due_at, attempts)
      SELECT :address, :address, :cause, :arrivedAt, :missedAt, 1, c.skills, c.priority, 'DUE',
        :dueAt, 0
      FROM contact c WHERE c.id = :contact
      ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(missed_call.id), calls = calls + 1,
        missed_at = GREATEST(missed_at, VALUES(missed_at)),
        arrived_at = LEAST(missed_call.arrived_at, VALUES(arrived_at))
      """)
  @GetGeneratedKeys("id")
  long open(@BindMethods Fresh fresh, Instant dueAt);

  /// A caller without a number cannot be called.
  @SqlUpdate(
      """
      INSERT INTO missed_call (address, cause, arrived_at, missed_at, calls, skills, priority,
        state, due_at, attempts, closing, closed_at)
      SELECT :address, :cause, :arrivedAt, :missedAt, 1, c.skills, c.priority, 'CLOSED',
        :missedAt, 0, 'NUMBER_WITHHELD', :missedAt
      FROM contact c WHERE c.id = :contact
      """)
  @GetGeneratedKeys("id")
  long withheld(@BindMethods Fresh fresh);

  @SqlQuery("SELECT " + COLUMNS + " FROM missed_call WHERE id = :id FOR UPDATE")
  Optional<Row> lock(long id);

  @SqlQuery("SELECT " + COLUMNS + " FROM missed_call WHERE open_address = :address FOR UPDATE")
  Optional<Row> lockOpen(String address);

  @SqlQuery("SELECT " + COLUMNS + " FROM missed_call WHERE id = :id")
  Optional<Row> find(long id);

  /// By place: who came first is first.
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM missed_call WHERE state = 'DUE' AND due_at <= :now
          ORDER BY arrived_at, id LIMIT :limit
          """)
  List<Row> due(Instant now, int limit);

  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM missed_call WHERE state IN ('DUE', 'TRYING') ORDER BY arrived_at, id LIMIT :limit
          """)
  List<Row> open(int limit);

  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM missed_call WHERE closed_at IS NOT NULL
          ORDER BY closed_at DESC, id DESC LIMIT :limit
          """)
  List<Row> closed(int limit);

  /// Candidates for growing too old and for lost tries.
  @SqlQuery(
      """
      SELECT id FROM missed_call
      WHERE (state = 'DUE' AND arrived_at <= :oldest) OR (state = 'TRYING' AND due_at <= :now)
      ORDER BY arrived_at LIMIT :limit
      """)
  List<Long> aged(Instant oldest, Instant now, int limit);

  @SqlQuery("SELECT COUNT(*) FROM missed_call WHERE state = 'TRYING'")
  int trying();

  /// Whether the citizen is on the telephone with us just now.
  @SqlQuery(
      """
      SELECT COUNT(*) > 0 FROM contact
      WHERE channel = 'PHONE' AND address = :address AND ended_at IS NULL
      """)
  boolean calling(String address);

  record Change(
      long id,
      String state,
      Instant dueAt,
      int attempts,
      Optional<String> contact,
      Optional<String> agent,
      Optional<OutboundResult> lastResult,
      Optional<Closing> closing,
      Optional<Instant> closedAt,
      Optional<String> closedBy) {}

  @SqlUpdate(
      """
      UPDATE missed_call SET state = :state, due_at = :dueAt, attempts = :attempts,
        contact = :contact, agent = :agent, last_result = :lastResult, closing = :closing,
        closed_at = :closedAt, closed_by = :closedBy,
        open_address = IF(:state = 'CLOSED', NULL, open_address)
      WHERE id = :id
      """)
  void change(@BindMethods Change change);
}
