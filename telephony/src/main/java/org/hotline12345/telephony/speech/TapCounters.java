package org.hotline12345.telephony.speech;

import java.util.concurrent.atomic.LongAdder;

/// The counters behind [TapFigures].
final class TapCounters {
  final LongAdder connected = new LongAdder();
  final LongAdder refusedUnknown = new LongAdder();
  final LongAdder refusedFull = new LongAdder();
  final LongAdder waitingMillis = new LongAdder();
  final LongAdder shedTaps = new LongAdder();
  final LongAdder malformed = new LongAdder();
  final LongAdder idle = new LongAdder();
  final LongAdder sentences = new LongAdder();
  final LongAdder audioMillis = new LongAdder();
  final LongAdder shedPartials = new LongAdder();
  final LongAdder shedMillis = new LongAdder();

  TapFigures figures(int open) {
    return new TapFigures(
        open,
        waitingMillis.sum(),
        connected.sum(),
        refusedUnknown.sum(),
        refusedFull.sum(),
        shedTaps.sum(),
        malformed.sum(),
        idle.sum(),
        sentences.sum(),
        audioMillis.sum(),
        shedPartials.sum(),
        shedMillis.sum());
  }
}
