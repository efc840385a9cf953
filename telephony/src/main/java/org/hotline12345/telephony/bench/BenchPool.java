package org.hotline12345.telephony.bench;

import java.sql.Connection;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.hotline12345.tickets.db.server.PrivateMySql;

/// Connections of a measurement's own database, pooled as the server pools them.
public final class BenchPool {
  private static final int PATIENCE_MILLIS = 5000;

  private BenchPool() {}

  /// @return to be closed by the caller
  public static DataSource of(PrivateMySql server, int connections) {
    var pool = new DataSource();
    pool.setUrl(server.url(PrivateMySql.DATABASE) + "&connectionTimeZone=UTC");
    pool.setUsername(server.user());
    pool.setPassword(server.password());
    pool.setDriverClassName("com.mysql.cj.jdbc.Driver");
    pool.setInitialSize(2);
    pool.setMaxIdle(connections);
    pool.setMaxActive(connections);
    pool.setMaxWait(PATIENCE_MILLIS);
    pool.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return pool;
  }
}
