package org.hotline12345.knowledge.db;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/// The tables of this room.
public final class KnowledgeDatabase {
  private KnowledgeDatabase() {}

  /// Brings the tables up to date; a second call does nothing.
  public static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/knowledge")
        .table("flyway_knowledge")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /// Times are kept in UTC whatever the connection's zone.
  static Jdbi open(DataSource source) {
    var jdbi = Jdbi.create(source).installPlugin(new SqlObjectPlugin());
    jdbi.registerArgument(new UtcArgument());
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, _) -> {
          var time = row.getObject(column, LocalDateTime.class);
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
