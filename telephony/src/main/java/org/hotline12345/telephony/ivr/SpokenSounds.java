package org.hotline12345.telephony.ivr;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hotline12345.telephony.prompt.Synthesiser;
import org.hotline12345.telephony.prompt.Voice;
import org.hotline12345.telephony.prompt.Wav;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks by the synthesiser into a folder that Asterisk reads: once for words that every caller
/// hears, anew and then forgotten for words of one caller.
public final class SpokenSounds implements Sounds {
  private static final Logger LOG = LoggerFactory.getLogger(SpokenSounds.class);
  private static final String ONCE = "once-";
  private static final double BEEP_HERTZ = 1000;
  private static final int BEEP_MILLIS = 250;
  private static final int LOUD = 9000;

  private final Synthesiser synthesiser;
  private final Path folder;
  private final Voice voice;

  /// @param synthesiser keeps what it speaks in `folder`
  public SpokenSounds(Synthesiser synthesiser, Path folder, Voice voice) throws IOException {
    this.synthesiser = synthesiser;
    this.folder = Files.createDirectories(folder.toAbsolutePath().normalize());
    this.voice = voice;
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, ONCE + "*.wav")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  /// Speaks beforehand what flows will say.
  public void prepare(Set<String> texts) {
    texts.forEach(this::prompt);
  }

  @Override
  public Optional<Path> prompt(String words) {
    try {
      return Optional.of(bare(synthesiser.speak(words, voice, Duration.ZERO)));
    } catch (IOException | IllegalArgumentException failed) {
      LOG.error("A prompt of {} characters cannot be spoken", words.length(), failed);
      return Optional.empty();
    }
  }

  @Override
  public Optional<Path> once(String words) {
    try {
      Path file = folder.resolve(ONCE + UUID.randomUUID() + ".wav");
      synthesiser.once(words, voice).write(file);
      return Optional.of(bare(file));
    } catch (IOException | IllegalArgumentException failed) {
      LOG.error("{} characters cannot be spoken", words.length(), failed);
      return Optional.empty();
    }
  }

  @Override
  public void forget(Path once) {
    try {
      Files.deleteIfExists(once.resolveSibling(once.getFileName() + ".wav"));
    } catch (IOException failed) {
      LOG.warn("A spoken sound stays until the next start", failed);
    }
  }

  @Override
  public Optional<Path> beep() {
    Path file = folder.resolve("beep.wav");
    try {
      if (!Files.exists(file)) {
        tone().write(file);
      }
      return Optional.of(bare(file));
    } catch (IOException failed) {
      LOG.warn("There is no beep", failed);
      return Optional.empty();
    }
  }

  private static Wav tone() {
    short[] samples = new short[Synthesiser.RATE * BEEP_MILLIS / 1000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (LOUD * Math.sin(2 * Math.PI * BEEP_HERTZ * i / Synthesiser.RATE));
    }
    return new Wav(Synthesiser.RATE, samples);
  }

  private static Path bare(Path wav) {
    String name = wav.getFileName().toString();
    return wav.toAbsolutePath().resolveSibling(name.substring(0, name.length() - ".wav".length()));
  }
}
