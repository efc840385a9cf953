package org.hotline12345.desktop;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.hotline12345.desktop.metrics.Metrics;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.speech.TapFigures;

/// What live transcription does and leaves out, for `/metrics` and `/healthz`.
record SpeechFigures(Optional<Telephony> telephony) {
  private static final Map<String, ToLongFunction<TapFigures>> GAUGES =
      Map.of(
          "hotline_speech_taps", TapFigures::open,
          "hotline_speech_waiting_millis", TapFigures::waitingMillis,
          "hotline_speech_audio_millis", TapFigures::audioMillis,
          "hotline_speech_sentences", TapFigures::sentences,
          "hotline_speech_shed_partials", TapFigures::shedPartials,
          "hotline_speech_shed_millis", TapFigures::shedMillis,
          "hotline_speech_shed_taps", TapFigures::shedTaps);

  void in(Metrics metrics) {
    GAUGES.forEach(
        (name, figure) ->
            metrics.gauge(name, "Live transcription, see docs/speech.md", () -> now(figure)));
  }

  private long now(ToLongFunction<TapFigures> figure) {
    return telephony.map(room -> figure.applyAsLong(room.tapFigures())).orElse(0L);
  }

  String detail() {
    return telephony
        .map(Telephony::tapFigures)
        .map(
            figures ->
                "%d taps, %d ms wait, left out: %d partials, %d taps"
                    .formatted(
                        figures.open(),
                        figures.waitingMillis(),
                        figures.shedPartials(),
                        figures.shedTaps()))
        .orElse("");
  }
}
