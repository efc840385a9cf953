package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/// Processor time of all that takes part, at one moment.
record Meter(
    long nanos, Duration asterisk, OwnTime own, Duration mysql, Duration phones, Duration machine) {

  /// Percent of one processor since `before`.
  ///
  /// @param compiling part of `rest`
  record Share(
      double asterisk,
      double rest,
      double compiling,
      double recognising,
      double mysql,
      double phones,
      double machine) {
    double ours() {
      return asterisk + rest + recognising + mysql + phones;
    }
  }

  static Meter now(BenchSite site, OptionalLong mysql) throws IOException {
    Duration phones = Duration.ZERO;
    for (ProcessHandle phone : site.phones().processes()) {
      phones = phones.plus(new ProcessorTime(phone.pid()).used());
    }
    return new Meter(
        System.nanoTime(),
        new ProcessorTime(site.asterisk().pid()).used(),
        OwnTime.now(),
        mysql.isPresent() ? new ProcessorTime(mysql.getAsLong()).used() : Duration.ZERO,
        phones,
        ProcessorTime.machine());
  }

  Share until(Meter later) {
    Duration time = Duration.ofNanos(later.nanos - nanos);
    return new Share(
        ProcessorTime.percent(asterisk, later.asterisk, time),
        ProcessorTime.percent(own.rest(), later.own.rest(), time),
        ProcessorTime.percent(own.compiling(), later.own.compiling(), time),
        ProcessorTime.percent(own.recognising(), later.own.recognising(), time),
        ProcessorTime.percent(mysql, later.mysql, time),
        ProcessorTime.percent(phones, later.phones, time),
        ProcessorTime.percent(machine, later.machine, time));
  }
}
