package org.hotline12345.desktop.norm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hotline12345.desktop.norm.sheet.NormSheets;
import org.hotline12345.tickets.norm.NormFigures;
import org.hotline12345.tickets.norm.Period;

/// The meter as people ask for it; two reports are computed at once, the others wait. Thread-safe.
public final class NormRoom {
  private static final Duration LIVE = Duration.ofHours(24);

  private final Function<Period, NormFigures> meter;
  private final Supplier<Map<String, String>> names;
  private final Function<String, String> lineNames;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(2);

  /// @param names what agents are called, by login name
  /// @param lineNames what a line is called, by its code
  public NormRoom(
      Function<Period, NormFigures> meter,
      Supplier<Map<String, String>> names,
      Function<String, String> lineNames,
      ZoneId zone,
      InstantSource clock) {
    this.meter = meter;
    this.names = names;
    this.lineNames = lineNames;
    this.zone = zone;
    this.clock = clock;
  }

  /// The 24 hours until now.
  public Period live() {
    Instant now = clock.instant();
    return new Period(now.minus(LIVE), now);
  }

  public NormView view(Period period) {
    return NormView.of(figures(period), names.get());
  }

  public NormSheets sheets(Period period) {
    return new NormSheets(view(period), lineNames, zone);
  }

  private NormFigures figures(Period period) {
    places.acquireUninterruptibly();
    try {
      return meter.apply(period);
    } finally {
      places.release();
    }
  }
}
