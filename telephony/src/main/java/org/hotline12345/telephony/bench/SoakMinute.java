package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hotline12345.telephony.speech.TapFigures;

/// How the hotline is after so long, right after the garbage was collected.
record SoakMinute(
    Duration after,
    long residentMegabytes,
    double heapMegabytes,
    int threads,
    int openFiles,
    int openCalls,
    Books.Sums books,
    TapFigures taps,
    List<Long> answers,
    double asterisk,
    double rest,
    double recognising) {

  static SoakMinute now(
      Duration after, BenchHotline hotline, Instant since, Instant now, Meter.Share share)
      throws IOException {
    System.gc();
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    return new SoakMinute(
        after,
        OwnTime.residentMegabytes(),
        heap,
        OwnTime.threads(),
        OwnTime.openFiles(),
        hotline.telephony().calls().all().size(),
        hotline.books().sums(),
        hotline.telephony().tapFigures(),
        hotline.books().answers(since, now),
        share.asterisk(),
        share.rest(),
        share.recognising());
  }

  static String head() {
    return "   s  MB in use  heap  threads  files  calls | contacts answered recordings utterances"
        + " rows | answer ms median worst | shed s | Asterisk % ours recognisers";
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%4d  %9d  %4.0f  %7d  %5d  %5d | %8d %8d %10d %10d %4d | %16s %5s | %6.0f | %9.0f %5.0f %6.0f",
        after.toSeconds(),
        residentMegabytes,
        heapMegabytes,
        threads,
        openFiles,
        openCalls,
        books.contacts(),
        books.answered(),
        books.recordings(),
        books.utterances(),
        books.rows(),
        answers.isEmpty() ? "-" : answers.get(answers.size() / 2).toString(),
        answers.isEmpty() ? "-" : answers.getLast().toString(),
        taps.shedMillis() / 1000.0,
        asterisk,
        rest,
        recognising);
  }
}
