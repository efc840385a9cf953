package org.hotline12345.acd.kpi;

import java.time.Duration;

/// How an agent spent the time signed in.
public record AgentFigures(
    long contacts,
    Duration ready,
    Duration ringing,
    Duration busy,
    Duration wrapUp,
    Duration paused) {
  static final AgentFigures NONE =
      new AgentFigures(
          0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /// Share of the time at work, pauses left out, that was spent on contacts; 0 to 1.
  public double occupancy() {
    Duration work = ringing.plus(busy).plus(wrapUp);
    long all = work.plus(ready).toMillis();
    return all == 0 ? 0 : (double) work.toMillis() / all;
  }

  AgentFigures plusContact() {
    return new AgentFigures(contacts + 1, ready, ringing, busy, wrapUp, paused);
  }

  AgentFigures plus(
      Duration moreReady,
      Duration moreRinging,
      Duration moreBusy,
      Duration moreWrapUp,
      Duration morePaused) {
    return new AgentFigures(
        contacts,
        ready.plus(moreReady),
        ringing.plus(moreRinging),
        busy.plus(moreBusy),
        wrapUp.plus(moreWrapUp),
        paused.plus(morePaused));
  }
}
