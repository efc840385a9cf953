package org.hotline12345.desktop.launcher.citizen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hotline12345.desktop.launcher.Problem;
import org.hotline12345.desktop.launcher.Settings;
import org.hotline12345.desktop.launcher.Tools;
import org.hotline12345.telephony.prompt.Espeak;
import org.hotline12345.telephony.prompt.Synthesiser;
import org.hotline12345.telephony.prompt.Voice;
import org.hotline12345.telephony.prompt.Wav;

/// What a citizen's phone plays: silence, and one sentence with silence after it, since the phone
/// hangs up when its file ends.
record Sounds(Settings settings) {
  Path silence(Path folder, Duration length) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("silence.wav");
    new Wav(Synthesiser.RATE, new short[samples(length)]).write(file);
    return file;
  }

  Path speech(String text, Duration silenceAfter)
      throws IOException, InterruptedException, Problem {
    Path espeak = Tools.get(settings, "espeak");
    return new Synthesiser(Espeak.unpacked(espeak), settings.var().resolve("cache/speech"))
        .speak(text, Voice.CITIZEN, silenceAfter);
  }

  private static int samples(Duration length) {
    return Math.toIntExact(length.toSeconds() * Synthesiser.RATE);
  }
}
