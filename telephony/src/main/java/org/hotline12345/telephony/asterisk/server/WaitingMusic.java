package org.hotline12345.telephony.asterisk.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.hotline12345.telephony.recording.Wav;

/// Quiet chords for those who wait, computed here so that nobody's copyright is touched.
final class WaitingMusic {
  private static final double CHORD_SECONDS = 4;
  private static final double LEVEL = 0.05;

  /// Frequencies in hertz; the loop ends where it begins.
  private static final double[][] CHORDS = {
    {261.63, 329.63, 392.00, 523.25},
    {220.00, 261.63, 329.63, 440.00},
    {174.61, 261.63, 349.23, 440.00},
    {196.00, 246.94, 392.00, 493.88},
    {261.63, 329.63, 392.00, 659.25},
    {293.66, 349.23, 440.00, 587.33},
    {196.00, 293.66, 392.00, 493.88},
    {261.63, 329.63, 392.00, 523.25},
  };

  private WaitingMusic() {}

  /// Writes the loop if it is not there yet.
  static void write(Path folder) throws IOException {
    Path file = folder.resolve("chords.wav");
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(folder);
    Path part = folder.resolve("chords.part");
    Files.write(part, Wav.of(samples(), Wav.MONO));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] samples() {
    int perChord = (int) (CHORD_SECONDS * Wav.RATE);
    ByteBuffer pcm =
        ByteBuffer.allocate(perChord * CHORDS.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (double[] chord : CHORDS) {
      for (int i = 0; i < perChord; i++) {
        double time = i / (double) Wav.RATE;
        double swell = Math.pow(Math.sin(Math.PI * i / perChord), 0.7);
        double sum = 0;
        for (double frequency : chord) {
          sum += Math.sin(2 * Math.PI * frequency * time);
        }
        pcm.putShort((short) (sum * swell * LEVEL * Short.MAX_VALUE));
      }
    }
    return pcm.array();
  }
}
