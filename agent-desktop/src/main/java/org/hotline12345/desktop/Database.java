package org.hotline12345.desktop;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.util.Duration;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections to MySQL. Transactions are READ COMMITTED: queues read with SKIP LOCKED deadlock
/// at the default level.
final class Database {
  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final long BETWEEN_TRIES_MILLIS = 1000;

  private Database() {}

  static ManagedDataSource pool(
      HotlineConfiguration.MySql mysql, String password, MetricRegistry metrics) {
    Map<String, String> properties = new HashMap<>();
    properties.put("connectionTimeZone", "UTC");
    properties.put("forceConnectionTimeZoneToSession", "true");
    properties.put("rewriteBatchedStatements", "true");
    properties.put("connectTimeout", "5000");
    properties.put("socketTimeout", "30000");
    properties.put("allowPublicKeyRetrieval", "true");
    properties.put("sslMode", "PREFERRED");
    DataSourceFactory factory = new DataSourceFactory();
    factory.setDriverClass("com.mysql.cj.jdbc.Driver");
    factory.setUrl("jdbc:mysql://%s:%d/%s".formatted(mysql.host(), mysql.port(), mysql.database()));
    factory.setUser(mysql.user());
    factory.setPassword(password);
    factory.setProperties(properties);
    factory.setInitialSize(0);
    factory.setMinSize(2);
    factory.setMaxSize(mysql.connections());
    factory.setMaxWaitForConnection(Duration.seconds(5));
    factory.setCheckConnectionOnBorrow(true);
    factory.setValidationInterval(Duration.seconds(5));
    factory.setValidationQueryTimeout(Duration.seconds(3));
    factory.setValidationQuery("/* ping */ SELECT 1");
    factory.setDefaultTransactionIsolation(DataSourceFactory.TransactionIsolation.READ_COMMITTED);
    return factory.build(metrics, "mysql");
  }

  /// Waits until the database answers.
  ///
  /// @throws IllegalStateException saying where the database was looked for, after `patience`
  static void await(ManagedDataSource pool, HotlineConfiguration.MySql mysql, InstantSource clock)
      throws InterruptedException {
    Instant deadline = clock.instant().plus(mysql.patience().toJavaDuration());
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try (Connection connection = pool.getConnection()) {
        if (connection.isValid(3)) {
          return;
        }
      } catch (SQLException e) {
        String where = mysql.host() + ":" + mysql.port() + "/" + mysql.database();
        if (clock.instant().isAfter(deadline)) {
          throw new IllegalStateException(
              "no MySQL at " + where + " as " + mysql.user() + ": " + e.getMessage(), e);
        }
        log.warn("waiting for MySQL at {} until {}: {}", where, deadline, e.getMessage());
      }
      if (never.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  /// Brings this module's tables up to date.
  static void migrate(ManagedDataSource pool) {
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/desktop")
        .table("flyway_desktop")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
