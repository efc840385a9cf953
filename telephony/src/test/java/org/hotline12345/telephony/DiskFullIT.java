package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.recording.Recording;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingHotline;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.tickets.contact.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Asterisk cannot write on in the middle of a recording, as on a full disk. The kernel refuses its
/// writes: a limit on the length of its files, set and lifted while it runs, needs no rights.
class DiskFullIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final double CITIZEN = 1000;
  private static final int SECOND = 8000 * 4;

  private TestingAsterisk asterisk;
  private TestingHotline hotline;
  private SippPhones phones;
  private Path voice;

  @BeforeEach
  void start() throws IOException {
    int agent = FreePorts.tcp();
    asterisk = TestingAsterisk.start(AgentPhone.desk("agent1", "127.0.0.1:" + agent));
    hotline = new TestingHotline(asterisk.telephony(), new TestingRecognisers(CITIZEN));
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    voice = Tones.alaw(asterisk.folder().resolve("voice.al"), Tones.tone(CITIZEN, 2));
    phones.answering(agent, voice, 0, 300_000);
    await().atMost(SOON).until(hotline.telephony()::connected);
    hotline.ready("agent1");
  }

  @AfterEach
  void close() throws IOException {
    phones.close();
    asterisk.hangUpAll();
    hotline.close();
    asterisk.close();
  }

  @Test
  void theCallGoesOnAndItsRecordingIsSaidToBeIncomplete() throws Exception {
    int room = 2 * SECOND;
    limit(Integer.toString(room));
    phones.citizen(asterisk.sipPort(), "13800000001", voice, 300_000);
    await().atMost(SOON).until(() -> contact("13800000001").isPresent());
    Contact first = contact("13800000001").orElseThrow();
    Path raw = asterisk.settings().folders().recordings().resolve(first.id() + ".raw");
    await().atMost(SOON).until(() -> Files.exists(raw) && Files.size(raw) == room);
    // They are still heard, well beyond what could be written.
    int heard = hotline.said().size();
    await().atMost(SOON).until(() -> hotline.said().size() >= heard + 8);
    assertThat(Files.size(raw)).isEqualTo(room);
    assertThat(contact("13800000001").orElseThrow().endedAt()).isEmpty();
    asterisk.hangUpAll();
    await().atMost(SOON).until(() -> recording(first).isPresent());
    Recording kept = recording(first).orElseThrow();
    assertThat(kept.complete()).isFalse();
    assertThat(kept.millis()).isBetween(1900L, 2100L);
    assertThat(kept.missingMillis()).isGreaterThan(3000);

    limit("unlimited");
    phones.citizen(asterisk.sipPort(), "13800000002", voice, 300_000);
    await().atMost(SOON).until(() -> contact("13800000002").isPresent());
    Contact second = contact("13800000002").orElseThrow();
    Path whole = asterisk.settings().folders().recordings().resolve(second.id() + ".raw");
    await().atMost(SOON).until(() -> Files.exists(whole) && Files.size(whole) > 3 * SECOND);
    asterisk.hangUpAll();
    await().atMost(SOON).until(() -> recording(second).isPresent());
    assertThat(recording(second).orElseThrow().complete()).isTrue();
  }

  private void limit(String bytes) throws IOException, InterruptedException {
    Process prlimit =
        new ProcessBuilder(
                "prlimit",
                "--pid",
                Long.toString(asterisk.asterisk().pid()),
                "--fsize=" + bytes + ":unlimited")
            .inheritIO()
            .start();
    assertThat(prlimit.waitFor()).isZero();
  }

  private Optional<Contact> contact(String number) {
    return hotline.log().all().stream()
        .filter(contact -> contact.address().equals(number) && contact.answeredAt().isPresent())
        .findFirst();
  }

  private Optional<Recording> recording(Contact contact) {
    return hotline.recordings().find(contact.id());
  }
}
