package org.hotline12345.insight.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The tables of this room.
public final class InsightSchema {
  private InsightSchema() {}

  /// Brings the tables up to date; a second call does nothing.
  public static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/insight")
        .table("flyway_insight")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
