package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// What the database holds of the calls, counted by SQL of its own.
record Books(DataSource source) {
  private static final List<String> COUNTS =
      List.of(
          "SELECT COUNT(*) FROM contact",
          "SELECT COUNT(*) FROM contact WHERE answered_at IS NOT NULL",
          "SELECT COUNT(*) FROM contact WHERE ended_at IS NULL",
          "SELECT COUNT(DISTINCT ticket) FROM contact WHERE answered_at IS NOT NULL",
          "SELECT COUNT(*) FROM contact JOIN recording ON contact_id = id"
              + " WHERE answered_at IS NOT NULL AND recording IS NOT NULL",
          "SELECT COUNT(*) FROM recording WHERE missing_millis > 0",
          "SELECT COUNT(*) FROM missed_contact",
          "SELECT COUNT(*) FROM utterance");

  /// @param tickets of answered contacts, each counted once
  /// @param recordings of answered contacts, known to the contact and to the ledger
  /// @param shortened recordings that lack a part of the conversation
  record Sums(
      long contacts,
      long answered,
      long unended,
      long tickets,
      long recordings,
      long shortened,
      long missed,
      long utterances) {
    long rows() {
      return contacts + tickets + recordings + missed + utterances;
    }
  }

  Sums sums() throws IOException {
    List<Long> sums = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : COUNTS) {
        try (ResultSet row = statement.executeQuery(sql)) {
          row.next();
          sums.add(row.getLong(1));
        }
      }
    } catch (SQLException unreadable) {
      throw new IOException("The bench's database cannot be read", unreadable);
    }
    return new Sums(
        sums.get(0),
        sums.get(1),
        sums.get(2),
        sums.get(3),
        sums.get(4),
        sums.get(5),
        sums.get(6),
        sums.get(7));
  }

  /// Milliseconds from arrival to answer of those who arrived since then, sorted; a caller who is
  /// still unanswered counts with the time until now.
  List<Long> answers(Instant since, Instant now) throws IOException {
    String sql =
        "SELECT arrived_at, answered_at FROM contact"
            + " WHERE arrived_at >= ? AND arrived_at < ? AND address NOT LIKE '"
            + Crowds.WAITS
            + "%'";
    List<Long> millis = new ArrayList<>();
    try (Connection connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, LocalDateTime.ofInstant(since, ZoneOffset.UTC));
      statement.setObject(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Instant arrived = utc(row, "arrived_at");
          Instant end = row.getString("answered_at") == null ? now : utc(row, "answered_at");
          millis.add(Duration.between(arrived, end).toMillis());
        }
      }
    } catch (SQLException unreadable) {
      throw new IOException("The bench's database cannot be read", unreadable);
    }
    millis.sort(null);
    return millis;
  }

  private static Instant utc(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
