package org.hotline12345.telephony.phones;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Phones of one SIPp that call again whenever a call ends, so that about as many are always in a
/// call; SIPp itself counts.
///
/// @param control where SIPp takes orders
public record CallingCrowd(Process process, int control, Path statistics) {
  /// @param placed calls begun so far
  /// @param open calls that last
  /// @param failed calls that did not go as the phone expects
  public record Tally(long placed, long open, long failed) {
    public Tally plus(Tally other) {
      return new Tally(placed + other.placed, open + other.open, failed + other.failed);
    }
  }

  /// From now on so many at once; more come at the crowd's pace, fewer as calls end.
  public void atOnce(int calls) throws IOException {
    order("cset limit " + calls);
  }

  /// No new calls; those that last end as they would have.
  public void finish() throws IOException {
    order("q");
  }

  private void order(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(
          new DatagramPacket(
              bytes,
              bytes.length,
              new InetSocketAddress(InetAddress.getLoopbackAddress(), control)));
    }
  }

  /// As SIPp last wrote it, each second and when it ends.
  public Tally tally() throws IOException {
    if (!Files.exists(statistics)) {
      return new Tally(0, 0, 0);
    }
    List<String> lines = Files.readAllLines(statistics);
    if (lines.size() < 2) {
      return new Tally(0, 0, 0);
    }
    List<String> names = Arrays.asList(lines.getFirst().split(";", -1));
    String[] values = lines.getLast().split(";", -1);
    return new Tally(
        value(names, values, "TotalCallCreated"),
        value(names, values, "CurrentCall"),
        value(names, values, "FailedCall(C)"));
  }

  private static long value(List<String> names, String[] values, String name) {
    int at = names.indexOf(name);
    return at < 0 || at >= values.length ? 0 : Long.parseLong(values[at].strip());
  }
}
