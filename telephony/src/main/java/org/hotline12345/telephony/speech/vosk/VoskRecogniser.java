package org.hotline12345.telephony.speech.vosk;

import java.util.Optional;
import org.hotline12345.telephony.speech.Recogniser;
import org.hotline12345.telephony.speech.Said;
import org.hotline12345.telephony.speech.Sentence;

final class VoskRecogniser implements Recogniser {
  private final org.vosk.Recognizer vosk;

  VoskRecogniser(org.vosk.Recognizer vosk) {
    this.vosk = vosk;
    vosk.setWords(true);
  }

  @Override
  public Optional<Said> accept(byte[] pcm, int length) {
    if (length < 0 || length > pcm.length || length % 2 != 0) {
      throw new IllegalArgumentException("audio must be whole samples");
    }
    if (length == 0 || !vosk.acceptWaveForm(pcm, length)) {
      return Optional.empty();
    }
    return VoskJson.said(vosk.getResult());
  }

  @Override
  public String partial() {
    return Sentence.of(VoskJson.partial(vosk.getPartialResult()));
  }

  @Override
  public Optional<Said> finish() {
    return VoskJson.said(vosk.getFinalResult());
  }

  @Override
  public void close() {
    vosk.close();
  }
}
