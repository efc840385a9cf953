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
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/// Transactions on MySQL. Thread-safe.
public final class TicketDatabase {
  private static final int TRIES = 8;
  private static final int DEADLOCK = 1213;
  private static final int LOCK_TIMEOUT = 1205;
  private static final int DUPLICATE = 1062;

  private final Jdbi jdbi;
  private volatile boolean isolationSeen;

  /// @param source its connections are at READ COMMITTED already, which spares each transaction
  ///     four trips to the server, and it limits how long a statement may take
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
  }

  /// Runs a transaction. A deadlock, and a key that somebody else was just quicker to insert,
  /// runs the work again: it must have no effects outside the database.
  ///
  /// @throws JdbiException on trouble that lasts
  public <T> T transact(HandleCallback<T, RuntimeException> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(handle -> checked(handle, work));
      } catch (JdbiException e) {
        if (attempt == TRIES || !passing(e)) {
          throw e;
        }
        LockSupport.parkNanos(
            ThreadLocalRandom.current().nextLong(1_000_000, attempt * 4_000_000L));
      }
    }
  }

  private <T> T checked(Handle handle, HandleCallback<T, RuntimeException> work) {
    if (!isolationSeen) {
      var level = handle.getTransactionIsolationLevel();
      if (level != TransactionIsolationLevel.READ_COMMITTED) {
        throw new IllegalStateException("connections must be at READ COMMITTED, not " + level);
      }
      isolationSeen = true;
    }
    return work.withHandle(handle);
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
