package org.hotline12345.telephony.ivr;

import java.time.Duration;

/// Somebody on the phone, as a flow sees them.
interface Caller {
  /// The caller hung up; whatever was answered before counts.
  final class Gone extends Exception {
    private static final long serialVersionUID = 1;

    Gone(Throwable cause) {
      super("the caller hung up", cause);
    }
  }

  void hear(String prompt) throws Gone;

  /// Plays the prompt and takes keys meanwhile and after it.
  ///
  /// @return what was pressed, perhaps nothing
  String press(String prompt, Duration time, int digits) throws Gone;

  void remember(String variable, String value) throws Gone;

  void hangUp() throws Gone;
}
