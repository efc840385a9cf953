package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.hotline12345.telephony.recording.RecordingKeys;
import org.hotline12345.telephony.recording.SealedFile;

/// `recordings new-key` and `recordings reseal`, while the server runs or not.
final class RecordingCommand {
  private static final String USE =
      """
      recordings new-key    a new key for recordings, in use at once; the older ones still open what they sealed
      recordings reseal     seal all recordings with the newest key; then older lines of the key file may be removed\
      """;

  private final Settings settings;
  private final Terminal terminal;

  RecordingCommand(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  /// @return the exit code: 0 done, 2 not understood
  int run(List<String> words) throws IOException {
    switch (String.join(" ", words)) {
      case "new-key" -> newKey();
      case "reseal" -> reseal();
      default -> {
        System.err.println(USE);
        return 2;
      }
    }
    return 0;
  }

  private Path keyFile() {
    return settings.secret(SecretFiles.RECORDING_KEYS);
  }

  private void newKey() throws IOException {
    Path partial = keyFile().resolveSibling(SecretFiles.RECORDING_KEYS + ".partial");
    Files.deleteIfExists(partial);
    Files.createFile(
        partial,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String older = Files.readString(keyFile());
    Files.writeString(partial, RecordingKeys.line(new SecureRandom()) + "\n" + older);
    Files.move(partial, keyFile(), StandardCopyOption.ATOMIC_MOVE);
    terminal.out().println("new recordings are sealed with key " + keys().current());
  }

  private RecordingKeys keys() throws IOException {
    return RecordingKeys.read(keyFile());
  }

  private void reseal() throws IOException {
    RecordingKeys keys = keys();
    int changed = 0;
    try (Stream<Path> files = Files.walk(settings.var().resolve("recordings"), 2)) {
      for (Path file : (Iterable<Path>) files.filter(RecordingCommand::sealed)::iterator) {
        changed += SealedFile.rewrap(file, keys) ? 1 : 0;
      }
    }
    terminal.out().println(changed + " recordings sealed anew with key " + keys.current());
  }

  private static boolean sealed(Path path) {
    return path.toString().endsWith(".opus");
  }
}
