package org.hotline12345.tickets.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/// Transactions on MySQL. Thread-safe.
public final class TicketDatabase {
  private static final int TRIES = 8;
  private static final int DEADLOCK = 1213;
  private static final int LOCK_TIMEOUT = 1205;
  private static final int DUPLICATE = 1062;
  private static final int STATEMENT_SECONDS = 20;

  private final Jdbi jdbi;

  public TicketDatabase(DataSource source) {
    jdbi = Jdbi.create(source).installPlugin(new SqlObjectPlugin());
    // Bound as local time in UTC: the driver converts an Instant by the connection's zone, not
    // this.
    jdbi.registerArgument(new UtcArgument());
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, _) -> {
          var time = row.getObject(column, LocalDateTime.class);
          return time == null ? null : time.toInstant(ZoneOffset.UTC);
        });
    jdbi.getConfig(SqlStatements.class).setQueryTimeout(STATEMENT_SECONDS);
  }

  /// Runs at READ COMMITTED. A deadlock, and a key that somebody else was just quicker to insert,
  /// runs the work again: it must have no effects outside the database.
  ///
  /// @throws JdbiException on trouble that lasts
  public <T> T transact(HandleCallback<T, RuntimeException> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
      } catch (JdbiException e) {
        if (attempt == TRIES || !passing(e)) {
          throw e;
        }
        LockSupport.parkNanos(
            ThreadLocalRandom.current().nextLong(1_000_000, attempt * 4_000_000L));
      }
    }
  }

  public <T> T read(HandleCallback<T, RuntimeException> work) {
    return jdbi.withHandle(work);
  }

  private static boolean passing(JdbiException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var code = sql.getErrorCode();
        if (code == DEADLOCK || code == LOCK_TIMEOUT || code == DUPLICATE) {
          return true;
        }
      }
    }
    return false;
  }

  /// A DAO on the handle of a transaction.
  static <T> T dao(Handle handle, Class<T> type) {
    return handle.attach(type);
  }

  private static final class UtcArgument extends AbstractArgumentFactory<Instant> {
    UtcArgument() {
      super(Types.TIMESTAMP);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, _) -> bind(statement, position, value);
    }

    private static void bind(PreparedStatement statement, int position, Instant value)
        throws SQLException {
      statement.setObject(position, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }
  }
}
