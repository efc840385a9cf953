package org.hotline12345.telephony.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What so many calls at once cost and how they fared.
///
/// @param answers milliseconds from arrival to answer of those who arrived in this step, sorted
/// @param shedMillis audio that the recognisers left out
/// @param failed calls that did not go as the phones expect
record RampStep(
    int calls,
    Meter.Share share,
    long megabytes,
    List<Long> answers,
    long shedMillis,
    Sound.Flow sound,
    long failed) {
  private static final long IN_TIME = 15_000;

  RampStep {
    answers = List.copyOf(answers);
  }

  static long shed(BenchHotline hotline) {
    return hotline.telephony().tapFigures().shedMillis();
  }

  /// Why this is more than fits.
  Optional<String> trouble() {
    if (failed > 0) {
      return Optional.of(failed + " calls failed");
    }
    if (!answers.isEmpty() && answers.getLast() > IN_TIME) {
      return Optional.of("a caller waited " + answers.getLast() + " ms");
    }
    return sound.whole() ? Optional.empty() : Optional.of("sound was lost");
  }

  static String head() {
    return " calls | Asterisk  ours (compiling)  recognisers  MySQL  phones  machine |   MB |"
        + " answer ms median worst | shed s | sound in  out  lost | failed";
  }

  String line() {
    return String.format(
        Locale.ROOT,
        " %5d | %8.1f  %4.1f %11.1f  %11.1f  %5.1f  %6.1f  %7.1f | %4d | %16s %5s | %6.1f |"
            + " %7.3f %5.3f %.3f | %d%s",
        calls,
        share.asterisk(),
        share.rest(),
        share.compiling(),
        share.recognising(),
        share.mysql(),
        share.phones(),
        share.machine(),
        megabytes,
        answers.isEmpty() ? "-" : answers.get(answers.size() / 2),
        answers.isEmpty() ? "-" : answers.getLast(),
        shedMillis / 1000.0,
        sound.received(),
        sound.sent(),
        sound.lost(),
        failed,
        trouble().map(what -> "  " + what).orElse(""));
  }
}
