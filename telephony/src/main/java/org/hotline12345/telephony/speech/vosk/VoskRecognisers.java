package org.hotline12345.telephony.speech.vosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hotline12345.telephony.speech.Recogniser;
import org.hotline12345.telephony.speech.Recognisers;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;

/// One Vosk model, loaded once and shared by all streams. Any model folder that Vosk 0.3.45
/// reads will do; one made for 16 kHz must allow upsampling (`--allow-upsample=true` in its
/// `mfcc.conf`), because Vosk answers audio below its own rate with silence instead of an
/// error.
public final class VoskRecognisers implements Recognisers {
  private static final float TELEPHONE_RATE = 8000;

  private final Model model;

  private VoskRecognisers(Model model) {
    this.model = model;
  }

  /// @throws IOException when the folder holds no usable model, or this machine has no Vosk
  ///     library
  public static VoskRecognisers load(Path folder) throws IOException {
    if (!Files.isDirectory(folder.resolve("am"))
        && !Files.isRegularFile(folder.resolve("final.mdl"))) {
      throw new IOException("No speech model in " + folder + " (set speech.model)");
    }
    VoskModelCheck.rate(folder);
    // JNA would otherwise read Vosk's UTF-8 in the encoding of the machine's locale.
    System.setProperty("jna.encoding", "UTF-8");
    try {
      LibVosk.setLogLevel(LogLevel.WARNINGS);
      return new VoskRecognisers(new Model(folder.toString()));
    } catch (LinkageError missing) {
      throw new IOException("No Vosk library for this machine: " + missing.getMessage(), missing);
    }
  }

  @Override
  public Recogniser open() {
    try {
      return new VoskRecogniser(new org.vosk.Recognizer(model, TELEPHONE_RATE));
    } catch (IOException refused) {
      throw new UncheckedIOException("Vosk could not open a recogniser", refused);
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
