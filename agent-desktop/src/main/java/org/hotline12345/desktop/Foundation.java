package org.hotline12345.desktop;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.hotline12345.desktop.agent.AgentWishes;
import org.hotline12345.desktop.agent.RememberedWishes;
import org.hotline12345.desktop.agent.db.AgentWishesDao;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.audit.db.AuditDao;
import org.hotline12345.desktop.ivr.Announcements;
import org.hotline12345.desktop.ivr.db.AnnouncementDao;
import org.hotline12345.desktop.learning.Choices;
import org.hotline12345.desktop.learning.Trainings;
import org.hotline12345.desktop.learning.db.ChoiceDao;
import org.hotline12345.desktop.learning.db.TrainingDao;
import org.hotline12345.desktop.session.AccountStore;
import org.hotline12345.desktop.session.DemoAccounts;
import org.hotline12345.desktop.session.Passwords;
import org.hotline12345.desktop.session.Sessions;
import org.hotline12345.desktop.session.db.MySqlAccounts;
import org.hotline12345.insight.db.InsightSchema;
import org.hotline12345.knowledge.db.KnowledgeDatabase;
import org.hotline12345.telephony.recording.db.RecordingTables;
import org.hotline12345.tickets.db.TicketSchema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/// What everything else stands on: the database with its tables, accounts and sessions.
record Foundation(
    ManagedDataSource database,
    Audit audit,
    AccountStore accounts,
    Sessions sessions,
    AgentWishes wishes,
    Choices choices,
    Trainings trainings,
    Announcements announcements) {

  /// Waits for the database.
  ///
  /// @throws IllegalStateException when it does not come in time, saying where it was looked for
  static Foundation lay(
      HotlineConfiguration configuration,
      Secrets secrets,
      Environment environment,
      InstantSource clock)
      throws InterruptedException {
    ManagedDataSource pool =
        Database.pool(configuration.mysql, secrets.read("mysql"), environment.metrics());
    environment.lifecycle().manage(pool);
    Database.await(pool, configuration.mysql, clock);
    Database.migrate(pool);
    TicketSchema.migrate(pool);
    InsightSchema.migrate(pool);
    KnowledgeDatabase.migrate(pool);
    RecordingTables.migrate(pool);
    Jdbi jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());
    Audit audit = jdbi.onDemand(AuditDao.class);
    AccountStore accounts = new MySqlAccounts(jdbi);
    Sessions sessions =
        new Sessions(accounts, new Passwords(), audit, clock, limits(configuration.sessions));
    return new Foundation(
        pool,
        audit,
        accounts,
        sessions,
        new RememberedWishes(jdbi.onDemand(AgentWishesDao.class)),
        jdbi.onDemand(ChoiceDao.class),
        jdbi.onDemand(TrainingDao.class),
        jdbi.onDemand(AnnouncementDao.class));
  }

  /// Waits for an answer, a few seconds at most.
  boolean databaseAnswers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException away) {
      return false;
    }
  }

  /// @param departments name by code
  void addDemoAccounts(Path folder, Map<String, String> departments, InstantSource clock)
      throws IOException {
    Path file = folder.resolve("demo-password");
    if (!Files.isReadable(file)) {
      throw new IllegalStateException(
          file + " is missing; ./hotline up writes it (or set sessions.demoAccounts to false)");
    }
    DemoAccounts.addMissing(
        accounts, new Passwords(), Files.readString(file).strip(), departments, clock.instant());
  }

  private static Sessions.Limits limits(HotlineConfiguration.Sessions sessions) {
    return new Sessions.Limits(
        sessions.idle().toJavaDuration(),
        sessions.absolute().toJavaDuration(),
        sessions.wrongPasswordsPerAccount(),
        sessions.wrongPasswordsPerAddress(),
        sessions.wrongPasswordWindow().toJavaDuration());
  }
}
