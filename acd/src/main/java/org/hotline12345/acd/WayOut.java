package org.hotline12345.acd;

/// What a caller is offered who cannot be served in time.
public enum WayOut {
  OFFER_CALL_BACK,
  RECORD_MESSAGE,
  /// To the line whose queue it is: [Request#queue].
  TRANSFER_TO_LINE
}
