package org.hotline12345.telephony.speech;

/// Opens a recogniser for each stream of speech. Thread-safe. Closing frees the model: close
/// every recogniser first.
public interface Recognisers extends AutoCloseable {
  Recogniser open();

  /// Whether there is a model at all; without one nothing is ever said.
  default boolean hears() {
    return true;
  }

  @Override
  void close();
}
