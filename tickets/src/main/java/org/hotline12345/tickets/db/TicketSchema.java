package org.hotline12345.tickets.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The tables of this room.
public final class TicketSchema {
  private TicketSchema() {}

  /// Brings the tables up to date; a second call does nothing. The history is kept apart from that
  /// of other rooms in the same schema.
  public static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/tickets")
        .table("flyway_tickets")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
