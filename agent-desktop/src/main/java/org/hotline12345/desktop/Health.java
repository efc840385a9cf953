package org.hotline12345.desktop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hotline12345.desktop.http.HealthResource.Part;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.telephony.Telephony;

/// What `/healthz` says of each part. Without Asterisk messages are still answered, so it is not
/// needed; without the database nothing can be kept.
record Health(
    DataSource database,
    Optional<Telephony> telephony,
    boolean speech,
    KnowledgeBase knowledge,
    Supplier<Part> recordings) {
  private static final int SECONDS = 2;

  Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("database", databasePart());
    parts.put(
        "asterisk",
        telephony
            .map(
                room ->
                    new Part(
                        room.connected(),
                        false,
                        "unwritten %d, on disk %d".formatted(room.unwritten(), room.journalled())))
            .orElseGet(() -> new Part(true, false, "switched off")));
    parts.put(
        "speech",
        new Part(speech, false, speech ? new SpeechFigures(telephony).detail() : "no model"));
    parts.put("recordings", recordings.get());
    int articles = knowledge.size();
    parts.put("knowledge", new Part(articles > 0, false, articles + " articles"));
    return parts;
  }

  private Part databasePart() {
    try (Connection connection = database.getConnection()) {
      boolean valid = connection.isValid(SECONDS);
      return new Part(valid, true, valid ? "" : "does not answer");
    } catch (SQLException e) {
      return new Part(false, true, "no connection");
    }
  }
}
