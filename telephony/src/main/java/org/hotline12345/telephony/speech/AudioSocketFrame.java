package org.hotline12345.telephony.speech;

import java.nio.ByteBuffer;
import java.util.UUID;

/// One message of Asterisk's AudioSocket protocol: a type byte, a big-endian 16-bit length
/// and the payload. Source: Asterisk's `res_audiosocket`.
sealed interface AudioSocketFrame {
  record Hangup() implements AudioSocketFrame {}

  record Name(UUID tap) implements AudioSocketFrame {}

  /// A key was pressed; not our business here.
  record Key() implements AudioSocketFrame {}

  /// 8 kHz, mono, signed 16-bit little-endian.
  record Audio(ByteBuffer pcm) implements AudioSocketFrame {}

  record Fault() implements AudioSocketFrame {}
}
