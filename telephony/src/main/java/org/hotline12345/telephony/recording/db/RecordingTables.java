package org.hotline12345.telephony.recording.db;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hotline12345.telephony.recording.RecordingLedger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/// The tables of recordings and of what was found in them.
public final class RecordingTables {
  private RecordingTables() {}

  /// Brings the tables up to date; a second call does nothing.
  public static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/recordings")
        .table("flyway_recordings")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  public static RecordingLedger ledger(DataSource source) {
    return open(source).onDemand(RecordingDao.class);
  }

  /// Times are kept in UTC whatever the connection's zone.
  public static Jdbi open(DataSource source) {
    Jdbi jdbi = Jdbi.create(source).installPlugin(new SqlObjectPlugin());
    jdbi.registerArgument(new UtcArgument());
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, _) -> {
          LocalDateTime time = row.getObject(column, LocalDateTime.class);
          return time == null ? null : time.toInstant(ZoneOffset.UTC);
        });
    return jdbi;
  }

  private static final class UtcArgument extends AbstractArgumentFactory<Instant> {
    UtcArgument() {
      super(Types.TIMESTAMP);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, _) ->
          statement.setObject(position, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }
  }
}
