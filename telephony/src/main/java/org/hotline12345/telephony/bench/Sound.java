package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What Asterisk has received from and sent to each phone by RTP, at one moment.
record Sound(long nanos, Map<String, Stream> streams) {
  private static final double PACKETS_PER_SECOND = 50;

  record Stream(long received, long lost, long sent) {}

  /// Of the phones that were there at both moments.
  ///
  /// @param received, sent share of the packets that speech at 20 ms has
  /// @param lost share of what was received or missed
  record Flow(int phones, double received, double sent, double lost) {
    boolean whole() {
      return phones == 0 || (received > 0.97 && sent > 0.97 && lost < 0.01);
    }
  }

  static Sound now(AsteriskConsole console) throws IOException {
    long before = System.nanoTime();
    List<String> lines = console.ask("pjsip show channelstats");
    return new Sound((before + System.nanoTime()) / 2, read(lines));
  }

  /// ` [bridge] CHANNEL UPTIME CODEC received lost percent jitter sent lost percent jitter rtt`
  static Map<String, Stream> read(List<String> lines) {
    Map<String, Stream> streams = new HashMap<>();
    for (String line : lines) {
      String[] words = line.strip().split("\\s+", -1);
      int codec = -1;
      for (int i = 1; i < words.length; i++) {
        if (words[i].matches("[au]law") && words[i - 1].matches("\\d+:\\d\\d:\\d\\d")) {
          codec = i;
        }
      }
      if (codec >= 2 && words.length > codec + 5) {
        streams.put(
            words[codec - 2],
            new Stream(
                packets(words[codec + 1]), packets(words[codec + 2]), packets(words[codec + 5])));
      }
    }
    return streams;
  }

  /// Large counts are written in thousands.
  private static long packets(String text) {
    return text.endsWith("K")
        ? 1000 * Long.parseLong(text.substring(0, text.length() - 1))
        : Long.parseLong(text);
  }

  Flow until(Sound later) {
    double expected = (later.nanos - nanos) / 1e9 * PACKETS_PER_SECOND;
    int phones = 0;
    long received = 0;
    long sent = 0;
    long lost = 0;
    for (var entry : later.streams.entrySet()) {
      Stream before = streams.get(entry.getKey());
      if (before != null) {
        phones++;
        received += entry.getValue().received() - before.received();
        sent += entry.getValue().sent() - before.sent();
        lost += entry.getValue().lost() - before.lost();
      }
    }
    double all = Math.max(1, phones * expected);
    return new Flow(
        phones, received / all, sent / all, (double) lost / Math.max(1, received + lost));
  }
}
