package org.hotline12345.telephony.speech.vosk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.vosk.Model;
import org.vosk.Recognizer;

/// Vosk and nothing of ours, as a measure to compare with.
public final class BareVosk implements AutoCloseable {
  private static final float TELEPHONE_RATE = 8000;

  private final Model model;

  public BareVosk(Path folder) throws IOException {
    model = new Model(folder.toString());
  }

  /// Recognises a whole stream, a partial result after each piece that ends no sentence.
  ///
  /// @return length of all that it answered
  public long hear(byte[] pcm, int piece) throws IOException {
    long answered = 0;
    try (Recognizer recogniser = new Recognizer(model, TELEPHONE_RATE)) {
      recogniser.setWords(true);
      for (int from = 0; from < pcm.length; from += piece) {
        byte[] part = Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + piece));
        boolean ended = recogniser.acceptWaveForm(part, part.length);
        answered += (ended ? recogniser.getResult() : recogniser.getPartialResult()).length();
      }
      return answered + recogniser.getFinalResult().length();
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
