package org.hotline12345.telephony.speech;

/// What the taps have done since the start; for metrics.
///
/// @param open taps connected now
/// @param shedPartials partial results left out because the recognisers were behind
/// @param shedMillis audio thrown away because they were far behind
public record TapFigures(
    int open,
    long connected,
    long refusedUnknown,
    long refusedFull,
    long malformed,
    long idle,
    long sentences,
    long audioMillis,
    long shedPartials,
    long shedMillis) {}
