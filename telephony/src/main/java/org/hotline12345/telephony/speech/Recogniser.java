package org.hotline12345.telephony.speech;

import java.util.Optional;

/// Listens to one stream of one speaker: 8 kHz, mono, signed 16-bit little-endian. Not
/// thread-safe, but may wander from thread to thread if its calls are ordered. Close it, it
/// may hold native memory.
public interface Recogniser extends AutoCloseable {
  /// Takes the next piece of audio, any even number of bytes.
  ///
  /// @return the sentence that this piece brought to an end
  Optional<Said> accept(byte[] pcm, int length);

  /// What it believes is being said now; empty when nothing. May change its mind: show it,
  /// never act on it.
  String partial();

  /// Ends the sentence being said without waiting for silence. The stream may go on after it,
  /// and its times go on too.
  Optional<Said> finish();

  @Override
  void close();
}
