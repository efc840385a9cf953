package org.hotline12345.telephony.desk;

/// How recordings fare.
///
/// @param readable whether the folder answers
/// @param freeBytes what is left on its disk
/// @param unfinished recordings of ended calls that were still raw at the last look
public record RecordingHealth(boolean readable, long freeBytes, int unfinished) {
  /// Before the first look, or without telephones.
  public static final RecordingHealth UNKNOWN = new RecordingHealth(true, Long.MAX_VALUE, 0);
}
