package org.hotline12345.telephony.testing;

import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.speech.Recogniser;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.telephony.speech.Said;
import org.hotline12345.telephony.speech.Word;

/// Says "tone" and the loudest of a few frequencies for each second of sound it hears, so that a
/// test knows whose voice reached which tap.
public final class TestingRecognisers implements Recognisers {
  private static final int SECOND = 16_000;
  private final double[] frequencies;

  public TestingRecognisers(double... frequencies) {
    this.frequencies = frequencies.clone();
  }

  @Override
  public Recogniser open() {
    return new Recogniser() {
      private final short[] heard = new short[SECOND / 2];
      private int filled;
      private long seconds;

      @Override
      public Optional<Said> accept(byte[] pcm, int length) {
        for (int i = 0; i + 1 < length; i += 2) {
          heard[filled++] = (short) ((pcm[i] & 0xff) | (pcm[i + 1] << 8));
          if (filled == heard.length) {
            filled = 0;
            seconds++;
            return loudest();
          }
        }
        return Optional.empty();
      }

      private Optional<Said> loudest() {
        for (double hertz : frequencies) {
          if (Tones.level(heard, 0, heard.length, hertz) > 1000) {
            long end = seconds * 1000;
            return Optional.of(
                new Said(List.of(new Word("tone" + (int) hertz, end - 1000, end, 1))));
          }
        }
        return Optional.empty();
      }

      @Override
      public String partial() {
        return "";
      }

      @Override
      public Optional<Said> finish() {
        return Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
