package org.hotline12345.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.recording.Recordings.Finished;
import org.hotline12345.telephony.testing.TestingRecordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
  private static final ContactId CALL = new ContactId("c1");
  private static final double CITIZEN = 1000;
  private static final double AGENT = 1700;
  private static final int SECONDS = 20;
  private static final String OTHER_KEY =
      Base64.getEncoder()
          .encodeToString(
              new byte[] {
                9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 9, 8, 7, 6, 5, 4, 3, 2,
                1, 0, 9, 8
              });

  @TempDir Path folder;
  private Recordings recordings;

  @BeforeEach
  void record() throws IOException {
    recordings = new Recordings(folder, TestingRecordings::keys);
    short[] left = Tones.tone(CITIZEN, SECONDS);
    short[] right = Tones.tone(AGENT, SECONDS);
    byte[] raw = new byte[left.length * 4 + 3];
    for (int i = 0; i < left.length; i++) {
      // They talk in turn, a second each.
      boolean citizens = i / 8000 % 2 == 0;
      short sample = citizens ? left[i] : right[i];
      raw[4 * i + (citizens ? 0 : 2)] = (byte) sample;
      raw[4 * i + (citizens ? 1 : 3)] = (byte) (sample >> 8);
    }
    Files.write(folder.resolve("c1.raw"), raw);
    Files.setLastModifiedTime(
        folder.resolve("c1.raw"), FileTime.from(Instant.parse("2026-03-01T10:00:00Z")));
  }

  private Finished finish() throws IOException {
    return recordings.finish(CALL).orElseThrow();
  }

  private Path file() throws IOException {
    return folder.resolve(finish().file());
  }

  @Test
  void aRawRecordingBecomesACompressedSealedOneOfTheSameLength() throws IOException {
    Finished finished = finish();
    assertThat(finished.file()).isEqualTo("2026-03-01/c1.opus");
    assertThat(finished.millis()).isEqualTo(SECONDS * 1000L);
    assertThat(finished.bytes()).isLessThan(SECONDS * 32_000L / 8);
    assertThat(TestingRecordings.read(folder.resolve(finished.file()), 0)).hasSize(SECONDS * 8000);
    assertThat(
            Files.readString(
                folder.resolve(finished.file()), java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("HLR1")
        .doesNotContain("OggS", "Opus");
  }

  @Test
  void eachSpeakerIsHeardOnTheirOwnSideAndNotAtAllOnTheOther() throws IOException {
    Path file = file();
    short[] left = TestingRecordings.read(file, 0);
    short[] right = TestingRecordings.read(file, 1);
    for (int second = 0; second < SECONDS; second++) {
      int at = second * 8000 + 2000;
      double citizen = Tones.level(left, at, 4000, CITIZEN);
      double agent = Tones.level(right, at, 4000, AGENT);
      assertThat(second % 2 == 0 ? citizen : agent).isGreaterThan(2000);
      assertThat(second % 2 == 0 ? agent : citizen).isLessThan(8);
      assertThat(Tones.level(right, at, 4000, CITIZEN)).isLessThan(8);
    }
  }

  @Test
  void theHashIsThatOfWhatIsPlayed() throws IOException, NoSuchAlgorithmException {
    Finished finished = finish();
    byte[] content = TestingRecordings.content(folder.resolve(finished.file()));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
    assertThat(finished.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    assertThat(finished.bytes()).isEqualTo(content.length);
  }

  @Test
  void theRawRecordingStaysUntilItIsForgottenAndFinishingTwiceGivesTheSame() throws IOException {
    Finished first = finish();
    assertThat(finish()).isEqualTo(first);
    recordings.forget(CALL);
    recordings.forget(CALL);
    assertThat(recordings.finish(CALL)).isEmpty();
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve(first.file()));
    }
  }

  @Test
  void anyPartOfItCanBeReadAlone() throws IOException {
    Path file = file();
    byte[] whole = TestingRecordings.content(file);
    try (SealedFile sealed = SealedFile.open(file, TestingRecordings.keys())) {
      for (int first = 0; first < whole.length; first += 9973) {
        int last = Math.min(whole.length - 1, first + 70_001);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        sealed.copy(first, last, part);
        assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(whole, first, last + 1));
      }
    }
  }

  @Test
  void whoeverChangesOrShortensItIsNoticed() throws IOException {
    Path file = file();
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {0, 5, 14, 30, 71, 72, whole.length / 2, whole.length - 1}) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> TestingRecordings.content(file)).isInstanceOf(IOException.class);
    }
    try (RandomAccessFile shorter = new RandomAccessFile(file.toFile(), "rw")) {
      Files.write(file, whole);
      for (long length : new long[] {whole.length - 1, whole.length - 16, 80, 72, 10, 0}) {
        shorter.setLength(length);
        assertThatThrownBy(() -> TestingRecordings.content(file)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void anOlderKeyStillOpensItAndANewOneSealsItAnew() throws IOException {
    Path file = file();
    byte[] content = TestingRecordings.content(file);
    RecordingKeys both = RecordingKeys.of(OTHER_KEY + "\n" + TestingRecordings.KEY + "\n");
    assertThat(SealedFile.rewrap(file, both)).isTrue();
    assertThat(SealedFile.rewrap(file, both)).isFalse();
    assertThatThrownBy(() -> TestingRecordings.content(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(both.current());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SealedFile sealed = SealedFile.open(file, RecordingKeys.of(OTHER_KEY))) {
      sealed.copy(0, sealed.size() - 1, out);
    }
    assertThat(out.toByteArray()).isEqualTo(content);
  }

  @Test
  void whatIsNoKeyIsRefused() {
    for (String wrong :
        new String[] {"", "\n", "AAECAwQ=", "not a key", TestingRecordings.KEY + "!"}) {
      assertThatThrownBy(() -> RecordingKeys.of(wrong)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aFullDiskLeavesTheRawRecordingAndNothingThatLooksWhole() throws IOException {
    Files.createDirectories(folder.resolve("2026-03-01"));
    Files.createSymbolicLink(folder.resolve("2026-03-01/c1.part"), Path.of("/dev/full"));
    assertThatThrownBy(() -> recordings.finish(CALL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left");
    assertThat(folder.resolve("c1.raw")).exists();
    assertThat(folder.resolve("2026-03-01")).isEmptyDirectory();
    assertThat(recordings.finish(CALL)).isPresent();
  }

  @Test
  void whatIsLeftBehindIsFound() throws IOException {
    Files.write(folder.resolve("c2.raw"), new byte[400]);
    assertThat(recordings.untouched(Duration.ofSeconds(20), Instant.now())).containsExactly(CALL);
  }

  @Test
  void whoNeverTalkedHasNoRecording() throws IOException {
    Files.write(folder.resolve("c2.raw"), new byte[0]);
    assertThat(recordings.finish(new ContactId("c2"))).isEmpty();
    assertThat(folder.resolve("c2.raw")).doesNotExist();
    assertThat(recordings.finish(new ContactId("c3"))).isEmpty();
    assertThat(recordings.finish(new ContactId("../c4"))).isEmpty();
  }
}
