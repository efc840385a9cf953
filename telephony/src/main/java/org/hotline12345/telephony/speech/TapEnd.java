package org.hotline12345.telephony.speech;

/// Why a tap ended. The first two are the ordinary ones.
public enum TapEnd {
  HUNG_UP,
  DISCONNECTED,
  /// [AudioTaps#forget] was called.
  FORGOTTEN,
  /// The other side reported an error.
  ERROR_REPORTED,
  MALFORMED,
  /// No frame came for [TapLimits#idle].
  IDLE,
  RECOGNISER_FAILED,
  SHUT_DOWN,
  /// Refused, because the recognisers were behind already.
  SHED
}
