package org.hotline12345.tickets.db;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hotline12345.tickets.lines.Lines;
import org.hotline12345.tickets.norm.AgentMoment;
import org.hotline12345.tickets.norm.NormCall;
import org.hotline12345.tickets.norm.NormFigures;
import org.hotline12345.tickets.norm.NormLimits;
import org.hotline12345.tickets.norm.NormMeter;
import org.hotline12345.tickets.norm.Period;

/// The norm meter on MySQL. Thread-safe.
public final class NormRecords {
  private static final Duration LOOKED_BACK = Duration.ofDays(30);
  private static final int MOST = 2_000_000;

  private final TicketDatabase database;
  private final Lines lines;
  private final InstantSource clock;

  public NormRecords(TicketDatabase database, Lines lines, InstantSource clock) {
    this.database = database;
    this.lines = lines;
    this.clock = clock;
  }

  /// Reads every call of the period: a long one takes seconds.
  public NormFigures figures(Period period) {
    var limits = NormLimits.DEFAULT;
    return database.read(
        handle -> {
          var dao = Dao.of(handle, NormDao.class);
          return NormMeter.figures(
              period,
              limits,
              calls(dao, period.from().minus(limits.window()), period.to()),
              dao.moments(period.from(), period.to(), MOST),
              clock.instant());
        });
  }

  private List<NormCall> calls(NormDao dao, Instant from, Instant to) {
    return dao.calls(from, to, MOST).stream()
        .map(
            row ->
                new NormCall(
                    row.id(),
                    row.arrivedAt(),
                    row.answeredAt(),
                    row.endedAt(),
                    row.agent(),
                    line(row)))
        .toList();
  }

  /// The line that was asked for, else the one the ticket went to.
  private String line(NormDao.CallRow row) {
    for (String skill : row.skills().split(",", -1)) {
      if (lines.find(skill).isPresent()) {
        return skill;
      }
    }
    return row.line().orElse("");
  }

  /// Appends what agents began to do; a moment that is known already changes nothing.
  public void append(List<AgentMoment> moments, Instant alive) {
    database.transact(
        handle -> {
          var dao = Dao.of(handle, NormDao.class);
          if (!moments.isEmpty()) {
            dao.append(moments);
          }
          dao.alive(alive);
          return moments;
        });
  }

  /// A process begins: whoever was at work in the one before no longer is.
  ///
  /// @return how many that were
  public int begin() {
    return database.transact(
        handle -> Dao.of(handle, NormDao.class).signOutAll(clock.instant().minus(LOOKED_BACK)));
  }
}
