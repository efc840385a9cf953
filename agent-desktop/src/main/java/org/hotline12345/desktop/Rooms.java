package org.hotline12345.desktop;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.audit.db.AuditDao;
import org.hotline12345.desktop.http.AuditResource;
import org.hotline12345.desktop.http.BodyLimits;
import org.hotline12345.desktop.http.HealthResource;
import org.hotline12345.desktop.http.OwnOrigins;
import org.hotline12345.desktop.http.Safety;
import org.hotline12345.desktop.http.SecurityHeaders;
import org.hotline12345.desktop.http.SessionResource;
import org.hotline12345.desktop.session.AccountStore;
import org.hotline12345.desktop.session.DemoAccounts;
import org.hotline12345.desktop.session.Passwords;
import org.hotline12345.desktop.session.Sessions;
import org.hotline12345.desktop.session.db.MySqlAccounts;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/// Where the rooms are joined.
final class Rooms {
  private Rooms() {}

  static void join(HotlineConfiguration configuration, Environment environment, InstantSource clock)
      throws IOException, InterruptedException {
    Secrets secrets = new Secrets(configuration.folder().resolve("secrets"));
    ManagedDataSource pool =
        Database.pool(configuration.mysql, secrets.read("mysql"), environment.metrics());
    Database.await(pool, configuration.mysql, clock);
    Database.migrate(pool);
    environment.lifecycle().manage(pool);
    Jdbi jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());

    Audit audit = jdbi.onDemand(AuditDao.class);
    AccountStore accounts = new MySqlAccounts(jdbi);
    Passwords passwords = new Passwords();
    if (configuration.sessions.demoAccounts()) {
      DemoAccounts.addMissing(
          accounts, passwords, demoPassword(configuration), Map.of(), clock.instant());
    }
    Sessions sessions =
        new Sessions(accounts, passwords, audit, clock, limits(configuration.sessions));

    safety(configuration, sessions).install(environment);
    var jersey = environment.jersey();
    jersey.register(
        new SessionResource(
            sessions, person -> Optional.empty(), token -> {}, configuration.http.https()));
    jersey.register(new AuditResource(audit));
    jersey.register(
        new HealthResource(() -> Map.of("http", new HealthResource.Part(true, true, ""))));
  }

  private static Safety safety(HotlineConfiguration configuration, Sessions sessions) {
    var http = configuration.http;
    return new Safety(
        sessions,
        new OwnOrigins(Set.copyOf(http.origins())),
        new BodyLimits(
            http.bodyLimit().toBytes(),
            http.attachmentLimit().toBytes(),
            http.smallBodyLimit().toBytes()),
        new SecurityHeaders("", http.https()));
  }

  private static Sessions.Limits limits(HotlineConfiguration.Sessions sessions) {
    return new Sessions.Limits(
        sessions.idle().toJavaDuration(),
        sessions.absolute().toJavaDuration(),
        sessions.wrongPasswordsPerAccount(),
        sessions.wrongPasswordsPerAddress(),
        sessions.wrongPasswordWindow().toJavaDuration());
  }

  private static String demoPassword(HotlineConfiguration configuration) throws IOException {
    Path file = configuration.folder().resolve("demo-password");
    if (!Files.isReadable(file)) {
      throw new IllegalStateException(
          file + " is missing; ./hotline up writes it (or set sessions.demoAccounts to false)");
    }
    return Files.readString(file).strip();
  }
}
