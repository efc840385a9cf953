package org.hotline12345.desktop;

import java.util.Optional;
import org.hotline12345.telephony.speech.Recogniser;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.telephony.speech.Said;

/// Hears nothing: calls go on without a transcript when there is no model.
final class NoSpeech implements Recognisers, Recogniser {
  @Override
  public Recogniser open() {
    return this;
  }

  @Override
  public boolean hears() {
    return false;
  }

  @Override
  public Optional<Said> accept(byte[] pcm, int length) {
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
}
