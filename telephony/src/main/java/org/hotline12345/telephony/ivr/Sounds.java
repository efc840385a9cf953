package org.hotline12345.telephony.ivr;

import java.nio.file.Path;
import java.util.Optional;

/// Makes what a flow says into files that Asterisk plays. Thread-safe.
public interface Sounds {
  /// A prompt by its name, or words, which are spoken once and kept.
  ///
  /// @return the file without its ending; empty when nothing can speak it
  Optional<Path> prompt(String prompt);

  /// Words for one caller.
  ///
  /// @return a file without its ending, for [#forget] when it was heard
  Optional<Path> once(String words);

  void forget(Path once);

  /// The tone before a recording.
  Optional<Path> beep();
}
