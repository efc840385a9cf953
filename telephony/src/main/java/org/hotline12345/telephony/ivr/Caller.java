package org.hotline12345.telephony.ivr;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/// Somebody on the phone, as a flow sees them. A prompt is the name of one in `prompts.yml`, or
/// the words themselves.
interface Caller {
  /// The caller hung up; whatever was answered before counts.
  final class Gone extends Exception {
    private static final long serialVersionUID = 1;

    Gone(Throwable cause) {
      super("the caller hung up", cause);
    }
  }

  /// The number that calls; empty when hidden.
  String number() throws Gone;

  void hear(String prompt) throws Gone;

  /// Speaks what is meant for this caller alone; its sound is not kept.
  void tell(String words) throws Gone;

  /// Plays the prompt and takes keys meanwhile and after it.
  ///
  /// @return what was pressed, perhaps nothing
  String press(String prompt, Duration time, int digits) throws Gone;

  /// The same for one key, which a word can stand for.
  Choice choose(String prompt, Duration time, SpokenKeys words) throws Gone;

  /// @param key pressed or said; `?` for words that stand for none, empty for nothing at all
  /// @param said what was understood, if the caller spoke
  record Choice(String key, String said) {}

  /// How long the other side has spoken without a pause, at the longest so far.
  Duration monologue();

  /// Plays the prompt and listens meanwhile and after it until one sentence is over. A key ends it.
  ///
  /// @return what was understood, perhaps nothing
  String listen(String prompt, Duration time) throws Gone;

  /// Plays the prompt and a beep and records until the caller presses `#`, has been silent for a
  /// while, hangs up, or the time is over.
  ///
  /// @param danger ends it at the first sentence of which this holds
  /// @return whether anything was said; after a hang-up too
  Message record(String prompt, Duration longest, Predicate<String> danger) throws Gone;

  /// @param gone whether the caller hung up meanwhile
  /// @param danger the sentence that ended it
  record Message(boolean said, boolean gone, Optional<String> danger) {
    Message(boolean said, boolean gone) {
      this(said, gone, Optional.empty());
    }
  }

  void remember(String variable, String value) throws Gone;

  void hangUp() throws Gone;
}
