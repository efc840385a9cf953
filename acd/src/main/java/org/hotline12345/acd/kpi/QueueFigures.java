package org.hotline12345.acd.kpi;

import java.time.Duration;

/// What happened in one queue. Durations are sums.
///
/// @param arrived contacts that asked for an agent, each once
/// @param inTime answered within [Ledger#IN_TIME] of their arrival
/// @param diverted sent a way out, whatever became of them later
/// @param waited of the answered, from arrival to answer
/// @param handled talk and notes of the contacts that are over
public record QueueFigures(
    long arrived,
    long answered,
    long inTime,
    long abandoned,
    long diverted,
    Duration waited,
    Duration talked,
    Duration notes) {
  static final QueueFigures NONE =
      new QueueFigures(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /// In time of all that were answered or gave up, 0 to 1; 0 when there were none.
  public double serviceLevel() {
    return answered + abandoned == 0 ? 0 : (double) inTime / (answered + abandoned);
  }

  public double abandonment() {
    return answered + abandoned == 0 ? 0 : (double) abandoned / (answered + abandoned);
  }

  public Duration averageSpeedOfAnswer() {
    return answered == 0 ? Duration.ZERO : waited.dividedBy(answered);
  }

  public Duration averageHandlingTime() {
    return answered == 0 ? Duration.ZERO : talked.plus(notes).dividedBy(answered);
  }

  /// Agents this queue kept busy on average (erlangs).
  public double load(Duration period) {
    return period.isZero()
        ? 0
        : (double) talked.plus(notes).toMillis() / Math.max(1, period.toMillis());
  }

  QueueFigures plusArrived() {
    return new QueueFigures(
        arrived + 1, answered, inTime, abandoned, diverted, waited, talked, notes);
  }

  QueueFigures plusAnswered(Duration wait, boolean soon) {
    return new QueueFigures(
        arrived,
        answered + 1,
        inTime + (soon ? 1 : 0),
        abandoned,
        diverted,
        waited.plus(wait),
        talked,
        notes);
  }

  QueueFigures plusAbandoned() {
    return new QueueFigures(
        arrived, answered, inTime, abandoned + 1, diverted, waited, talked, notes);
  }

  QueueFigures plusDiverted() {
    return new QueueFigures(
        arrived, answered, inTime, abandoned, diverted + 1, waited, talked, notes);
  }

  QueueFigures plusTalked(Duration talk) {
    return new QueueFigures(
        arrived, answered, inTime, abandoned, diverted, waited, talked.plus(talk), notes);
  }

  QueueFigures plusNotes(Duration time) {
    return new QueueFigures(
        arrived, answered, inTime, abandoned, diverted, waited, talked, notes.plus(time));
  }
}
