package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hotline12345.telephony.phones.CallingCrowd;
import org.hotline12345.telephony.phones.CallingCrowd.Tally;
import org.hotline12345.telephony.phones.SippPhones;

/// Callers who call again whenever a call ends: five of six talk with an agent, one hears the
/// queue's music until they give up. As many agents are free as there are who want to talk.
final class Crowds {
  /// How the numbers begin of those who are meant to wait.
  static final String WAITS = "139";

  /// Dialled to talk, dialled to wait.
  record Numbers(String talk, String music) {
    static final Numbers HOTLINE = new Numbers("12345", "99997");
    static final Numbers ASTERISK_ALONE = new Numbers("99999", "99996");
  }

  /// A caller asks for what no agent can.
  static final String DIALPLAN =
      """
      [from-trunk](+)
      exten => 99997,1,Set(SKILLS=nobody)
       same => n,Goto(12345,1)
      """;

  private static final int WAITING_SHARE = 6;
  private static final int PER_SECOND = 10;

  private final BenchSite site;
  private final Numbers numbers;
  private final Duration call;
  private final List<CallingCrowd> crowds = new ArrayList<>();

  Crowds(BenchSite site, Numbers numbers, Duration call) {
    this.site = site;
    this.numbers = numbers;
    this.call = call;
  }

  static int waiting(int calls) {
    return Math.max(1, calls / WAITING_SHARE);
  }

  static int talking(int calls) {
    return calls - waiting(calls);
  }

  void atOnce(int calls) throws IOException {
    if (crowds.isEmpty()) {
      crowds.add(crowd(numbers.talk(), "1380000[call_number]", talking(calls)));
      crowds.add(crowd(numbers.music(), WAITS + "0000[call_number]", waiting(calls)));
    } else {
      crowds.getFirst().atOnce(talking(calls));
      crowds.getLast().atOnce(waiting(calls));
    }
  }

  private CallingCrowd crowd(String dialled, String number, int atOnce) throws IOException {
    return site.phones()
        .crowd(
            site.sip(),
            new SippPhones.Scene(dialled, number, site.citizen(), call.toMillis()),
            atOnce,
            PER_SECOND);
  }

  Tally tally() throws IOException {
    return talkers().plus(waiters());
  }

  Tally talkers() throws IOException {
    return crowds.getFirst().tally();
  }

  Tally waiters() throws IOException {
    return crowds.getLast().tally();
  }

  /// No new calls; returns when all have ended as they would have.
  void finish() throws IOException, InterruptedException {
    for (CallingCrowd crowd : crowds) {
      crowd.finish();
    }
    for (CallingCrowd crowd : crowds) {
      if (!crowd.process().waitFor(call.toSeconds() + 60, TimeUnit.SECONDS)) {
        throw new IOException("the callers do not end");
      }
    }
  }
}
