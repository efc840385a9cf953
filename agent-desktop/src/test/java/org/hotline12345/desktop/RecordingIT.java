package org.hotline12345.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.recording.Recording;
import org.hotline12345.telephony.recording.RecordingKeys;
import org.hotline12345.telephony.recording.Recordings;
import org.hotline12345.telephony.recording.db.RecordingTables;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A finished recording over HTTP: opened for those who may, in parts, and written down.
class RecordingIT {
  private static final String CALL = "call-0001";
  private static TestingHotline hotline;
  private static Jdbi database;
  private static Recordings.Finished finished;

  @BeforeAll
  static void recordACall() throws Exception {
    hotline = new TestingHotline("http://127.0.0.1:9");
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl(hotline.database().url());
    source.setUser(hotline.database().user());
    source.setPassword(hotline.database().password());
    database = Jdbi.create(source);
    Path folder = Files.createDirectories(hotline.folder().resolve("recordings"));
    short[] tone = Tones.tone(1000, 120);
    byte[] raw = new byte[tone.length * 4];
    for (int i = 0; i < tone.length; i++) {
      raw[4 * i] = (byte) tone[i];
      raw[4 * i + 1] = (byte) (tone[i] >> 8);
    }
    Files.write(folder.resolve(CALL + ".raw"), raw);
    Recordings recordings =
        new Recordings(folder, () -> RecordingKeys.of(TestingHotline.RECORDING_KEY));
    finished = recordings.finish(new ContactId(CALL)).orElseThrow();
    recordings.forget(finished.contact());
    database.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO contact (id, channel, address, arrived_at, answered_at, agent, ended_at, recording)
                VALUES (?, 'PHONE', '13812345678', '2026-03-01 10:00:00', '2026-03-01 10:00:05', 'agent1',
                  '2026-03-01 10:02:05', ?)
                """,
                CALL,
                finished.file()));
    RecordingTables.ledger(source)
        .kept(
            new Recording(
                CALL,
                finished.file(),
                finished.sha256(),
                finished.bytes(),
                finished.millis(),
                0,
                Instant.parse("2026-03-01T10:02:10Z"),
                Optional.empty(),
                Optional.empty()));
  }

  @AfterAll
  static void stop() throws IOException {
    hotline.close();
  }

  private static HttpResponse<byte[]> sound(String username, Optional<String> range)
      throws Exception {
    return hotline.signIn(username).bytes("/api/contacts/" + CALL + "/recording", range);
  }

  @Test
  void itIsSentOpenedAndWhole() throws Exception {
    HttpResponse<byte[]> answer = sound("manager", Optional.empty());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("audio/ogg;codecs=opus");
    assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.body());
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(finished.sha256());
    var facts = hotline.signIn("agent1").get("/api/recordings/" + CALL).expect(200).json();
    assertThat(facts.path("sha256").asText()).isEqualTo(finished.sha256());
    assertThat(facts.path("complete").asBoolean()).isTrue();
    assertThat(facts.path("millis").asLong()).isEqualTo(120_000);
  }

  @Test
  void aPartIsTheSamePartOfTheWhole() throws Exception {
    byte[] whole = sound("agent1", Optional.empty()).body();
    int first = whole.length / 2;
    HttpResponse<byte[]> middle =
        sound("agent1", Optional.of("bytes=" + first + "-" + (first + 99_999)));
    assertThat(middle.statusCode()).isEqualTo(206);
    int end = Math.min(whole.length, first + 100_000);
    assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(whole, first, end));
    assertThat(middle.headers().firstValue("Content-Range"))
        .contains("bytes %d-%d/%d".formatted(first, end - 1, whole.length));
    assertThat(sound("agent1", Optional.of("bytes=-10")).body())
        .isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
    assertThat(sound("agent1", Optional.of("bytes=" + whole.length + "-")).statusCode())
        .isEqualTo(416);
  }

  @Test
  void agentsHearTheirOwnCallsOnly() throws Exception {
    assertThat(sound("agent2", Optional.empty()).statusCode()).isEqualTo(404);
    assertThat(sound("dept-heating", Optional.empty()).statusCode()).isEqualTo(403);
    hotline.signIn("agent2").get("/api/recordings/" + CALL).expect(404);
  }

  @Test
  void aHearingIsWrittenDownOnceHoweverManyPartsItTakes() throws Exception {
    for (int part = 0; part < 5; part++) {
      sound("dispatcher", Optional.of("bytes=" + part * 1000 + "-" + (part * 1000 + 999)));
    }
    long hearings =
        database.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT count(*) FROM audit
                        WHERE action = 'listen' AND actor = 'dispatcher' AND target = :call
                        """)
                    .bind("call", CALL)
                    .mapTo(Long.class)
                    .one());
    assertThat(hearings).isEqualTo(1);
  }
}
