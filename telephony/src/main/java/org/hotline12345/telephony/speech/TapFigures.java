package org.hotline12345.telephony.speech;

/// What the taps have done since the start; for metrics.
///
/// @param open taps connected now
/// @param waitingMillis audio of all taps that waits for a recogniser now
/// @param shedTaps taps refused because the recognisers were behind
/// @param shedPartials partial results left out because the recognisers were behind
/// @param shedMillis audio thrown away because they were far behind
public record TapFigures(
    int open,
    long waitingMillis,
    long connected,
    long refusedUnknown,
    long refusedFull,
    long shedTaps,
    long malformed,
    long idle,
    long sentences,
    long audioMillis,
    long shedPartials,
    long shedMillis) {}
