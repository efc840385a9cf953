package org.hotline12345.desktop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.recording.RecordingKeys;
import org.hotline12345.telephony.recording.Recordings;
import org.hotline12345.telephony.recording.SealedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `recordings new-key` and `recordings reseal` on real sealed files.
class RecordingCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aNewKeySealsWhatIsNewAndResealingMakesTheOldKeyNeedless() throws Exception {
    Settings settings = new Settings(folder, folder, folder, new JsonMapper().createObjectNode());
    new SecretFiles(settings).make();
    Path keys = settings.secret(SecretFiles.RECORDING_KEYS);
    RecordingCommand command =
        new RecordingCommand(
            settings, new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8)));
    Files.createDirectories(folder.resolve("recordings"));
    Path before = recorded("before", keys);
    byte[] words = content(before, RecordingKeys.read(keys));

    assertThat(command.run(List.of("new-key"))).isZero();
    List<String> lines = Files.readAllLines(keys);
    assertThat(lines).hasSize(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rw-------");
    RecordingKeys fresh = RecordingKeys.of(lines.getFirst());
    RecordingKeys old = RecordingKeys.of(lines.getLast());
    Path after = recorded("after", keys);
    byte[] later = content(after, fresh);
    assertThatThrownBy(() -> content(before, fresh)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> content(after, old)).isInstanceOf(IOException.class);

    assertThat(command.run(List.of("reseal"))).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 recordings sealed anew");
    assertThat(content(before, fresh)).isEqualTo(words);
    assertThat(content(after, fresh)).isEqualTo(later);
    assertThat(command.run(List.of("reseal"))).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 recordings sealed anew");
    assertThat(command.run(List.of("burn"))).isEqualTo(2);
  }

  private Path recorded(String contact, Path keys) throws IOException {
    Path recordings = folder.resolve("recordings");
    Files.write(recordings.resolve(contact + ".raw"), new byte[64_000]);
    Recordings room = new Recordings(recordings, () -> RecordingKeys.read(keys));
    return recordings.resolve(room.finish(new ContactId(contact)).orElseThrow().file());
  }

  private static byte[] content(Path file, RecordingKeys keys) throws IOException {
    try (SealedFile sealed = SealedFile.open(file, keys)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      sealed.copy(0, sealed.size() - 1, out);
      return out.toByteArray();
    }
  }
}
