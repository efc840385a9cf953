package org.hotline12345.telephony.speech.vosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Finds the one mistake that Vosk answers with silence: a model for a higher rate than the
/// telephone's that does not allow upsampling.
final class VoskModelCheck {
  private static final double TELEPHONE_RATE = 8000;
  private static final double DEFAULT_RATE = 16_000;

  private VoskModelCheck() {}

  static void rate(Path model) throws IOException {
    Path conf = model.resolve("conf").resolve("mfcc.conf");
    if (!Files.isRegularFile(conf)) {
      conf = model.resolve("mfcc.conf");
    }
    if (!Files.isRegularFile(conf)) {
      return;
    }
    double rate = DEFAULT_RATE;
    boolean upsamples = false;
    try (Stream<String> lines = Files.lines(conf)) {
      for (String line : lines.map(String::strip).toList()) {
        if (line.startsWith("--sample-frequency=")) {
          rate = Double.parseDouble(line.substring(line.indexOf('=') + 1).strip());
        }
        upsamples |= line.equals("--allow-upsample=true");
      }
    } catch (NumberFormatException unreadable) {
      throw new IOException("Unreadable sample frequency in " + conf, unreadable);
    }
    if (rate > TELEPHONE_RATE && !upsamples) {
      throw new IOException(
          "The speech model listens at " + rate + " Hz; add --allow-upsample=true to " + conf);
    }
  }
}
